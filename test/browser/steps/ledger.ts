import type { Json, Page } from '../driver/types.ts'
import type { Site } from './openSite.ts'

/** Somebody writes into the records of the site: under a key a value, or `null`, which deletes the key. In a tab without Consentry, whose gates would keep a page's script from it. */
export async function writeLedger({ openTab }: Pick<Site, 'openTab'>, entries: Readonly<Record<string, Json>>): Promise<void> {
  const tab: Page = await openTab('/gates.html?control')
  await tab.evaluate(
    (given: Json) =>
      new Promise<boolean>((resolve, reject) => {
        indexedDB.open('consentry-cs_choice').onsuccess = ({ target }) => {
          const database = (target as IDBOpenDBRequest).result
          const transaction = database.transaction('records', 'readwrite')
          const records = transaction.objectStore('records')
          for (const [key, value] of Object.entries(given as object)) {
            if (value === null) records.delete(key)
            else records.put(value, key)
          }
          transaction.onabort = () => reject(transaction.error)
          transaction.oncomplete = () => {
            database.close()
            resolve(true)
          }
        }
      }),
    entries,
  )
}
