import type { CDPSession } from 'puppeteer-core'
import type { StoredItems } from './types.ts'

/** Chromium's own list of what is stored for an origin, whatever the page has done to its methods. */
export async function readStorageByCdp(session: CDPSession, origin: string): Promise<StoredItems> {
  const storageKey = `${origin}/`
  const items = async (isLocalStorage: boolean) => {
    const { entries } = await session.send('DOMStorage.getDOMStorageItems', { storageId: { storageKey, isLocalStorage } })
    return Object.fromEntries(entries) as Record<string, string>
  }
  await session.send('DOMStorage.enable')
  const { databaseNames } = await session.send('IndexedDB.requestDatabaseNames', { storageKey })
  return { localStorage: await items(true), sessionStorage: await items(false), databases: databaseNames }
}
