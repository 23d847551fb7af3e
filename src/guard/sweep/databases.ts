import type { SweptItem } from '../types.ts'
import type { Sweeper } from './sweeper.ts'

/** How long a deletion may take before it is taken for one that waits, in milliseconds. It goes on all the same. */
const patience = 1000

/** Deletes IndexedDB databases. One that a page has open goes when that page closes: until then it is `open`. */
export const sweepDatabases: Sweeper = async (win, isSwept) => {
  const databases = (await win.indexedDB?.databases?.().catch(() => [])) ?? []
  const names = databases.flatMap(({ name }) => (name && isSwept(name) ? name : []))
  return new Map(await Promise.all(names.map(async (name) => [name, await remove(win, name)] as const)))
}

function remove(win: Window, name: string): Promise<SweptItem['reason']> {
  return new Promise((resolve) => {
    const request = win.indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve(undefined)
    request.onblocked = () => resolve('open')
    request.onerror = () => resolve('failed')
    // A deletion that waits behind another one, of this page or of another tab, is told nothing.
    setTimeout(resolve, patience, 'open')
  })
}
