import type { Page } from '../driver/types.ts'
import { ownerOf } from './ownerOf.ts'

/** Names of items, as `type name`, by who stores them: ids of services, `consentry`, and `unlisted`. */
export type ItemsByOwner = Readonly<Record<string, readonly string[]>>

/** Everything that the browser's own lists of cookies and storage have, by owner. WebKit takes seconds to tell its cookies. */
export async function storedBy(page: Page): Promise<ItemsByOwner> {
  return itemsByOwner(
    page,
    (await page.cookies()).map(({ name }) => name),
  )
}

/** The same with the cookies that a script of the page sees. Quick in every engine, for waiting. */
export async function storedInSight(page: Page): Promise<ItemsByOwner> {
  const text = await page.evaluate<string>('document.cookie')
  return itemsByOwner(
    page,
    text.split('; ').map((pair) => pair.split('=', 1)[0]!),
  )
}

async function itemsByOwner(page: Page, cookies: readonly string[]): Promise<ItemsByOwner> {
  const { localStorage, sessionStorage, databases } = await page.storage()
  const items = [
    ...cookies.map((name) => `cookie ${name}`),
    ...Object.keys(localStorage).map((name) => `localStorage ${name}`),
    ...Object.keys(sessionStorage).map((name) => `sessionStorage ${name}`),
    ...databases.map((name) => `indexedDB ${name}`),
  ]
  const found: Record<string, string[]> = {}
  for (const item of items.sort()) (found[ownerOf(item)] ??= []).push(item)
  return found
}
