import type { StoredItems } from './types.ts'

/** Runs in a page and reads what is stored for its origin. */
export async function readStorage(): Promise<StoredItems> {
  const items = (storage: Storage) =>
    Object.fromEntries(
      Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').map((key) => [key, storage.getItem(key) ?? '']),
    )
  const databases = await indexedDB.databases()
  return {
    localStorage: items(localStorage),
    sessionStorage: items(sessionStorage),
    databases: databases.map((database) => database.name ?? ''),
  }
}
