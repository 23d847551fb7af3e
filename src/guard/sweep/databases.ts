import type { Remains, Sweeper, Sweeping } from './sweeper.ts'

/** How long a deletion may take before it is taken for one that waits, in milliseconds. It goes on all the same. */
const patience = 1000

/** Deletions that wait for a connection to close. A second one would be told nothing, and would wait behind the first. */
const waiting = new Set<string>()

/** Deletes IndexedDB databases. One that a page has open goes when that page closes: until then it is `open`. */
export const sweepDatabases: Sweeper = async (sweeping) => {
  const { indexedDB } = sweeping.win
  const databases = (await sweeping.own(() => indexedDB?.databases?.())?.catch(() => [])) ?? []
  // Firefox and WebKit may not list what is being deleted.
  const names = new Set([...databases.flatMap(({ name }) => name ?? []), ...waiting].filter(sweeping.isDue))
  return new Map(await Promise.all([...names].map(async (name) => [name, await remove(sweeping, name)] as const)))
}

function remove({ win, own }: Sweeping, name: string): Promise<Remains> {
  if (waiting.has(name)) return Promise.resolve('open')
  waiting.add(name)
  return new Promise((resolve) => {
    const request = own(() => win.indexedDB.deleteDatabase(name))
    const end = (remains: Remains) => () => {
      waiting.delete(name)
      resolve(remains)
    }
    request.onsuccess = end(undefined)
    request.onerror = end('failed')
    request.onblocked = () => resolve('open')
    // A deletion that waits behind another one, of this page or of another tab, is told nothing.
    setTimeout(resolve, patience, 'open')
  })
}
