import { readFile } from 'node:fs/promises'
import type { Configuration } from '../../../src/core/configuration.ts'
import type { Page } from '../driver/types.ts'

/** Names of items by who stores them: ids of services, `consentry`, and `unlisted` for what nobody may have stored. */
export type StoredItems = Readonly<Record<string, readonly string[]>>

const configuration = JSON.parse(await readFile(new URL('../../../demo/config.json', import.meta.url), 'utf8')) as Configuration

/** Everything that the browser's own lists of cookies and storage have, by service. Items are named `type name`. */
export async function storedBy(page: Page): Promise<StoredItems> {
  const { localStorage, sessionStorage, databases } = await page.storage()
  const items = [
    ...(await page.cookies()).map(({ name }) => `cookie ${name}`),
    ...Object.keys(localStorage).map((name) => `localStorage ${name}`),
    ...Object.keys(sessionStorage).map((name) => `sessionStorage ${name}`),
    ...databases.map((name) => `indexedDB ${name}`),
  ]
  const found: Record<string, string[]> = {}
  for (const item of items.sort()) (found[ownerOf(item)] ??= []).push(item)
  return found
}

/** Written anew and without any of the product's code, so that a mistake there is not one here too. */
function ownerOf(item: string): string {
  if (/^(cookie cs_choice|localStorage cs_choice(\.task\.[\d-]+)?|indexedDB consentry-cs_choice)$/.test(item)) return 'consentry'
  for (const [id, { technologies = [] }] of Object.entries(configuration.services ?? {}))
    for (const { type, name } of technologies) {
      if (typeof name !== 'string') continue
      const listed = `${type} ${name}`
      if (listed.endsWith('*') ? item.startsWith(listed.slice(0, -1)) : item === listed) return id
    }
  return 'unlisted'
}
