import type { SweptItem } from '../types.ts'
import type { Sweeper } from './sweeper.ts'

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
  })
}
