import type { Page } from '../driver/types.ts'

/** The names of all cookies, storage keys and databases, by the browser's own lists. */
export async function itemNames(page: Page): Promise<readonly string[]> {
  const { localStorage, sessionStorage, databases } = await page.storage()
  const cookies = (await page.cookies()).map(({ name }) => name)
  return [...cookies, ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...databases]
}
