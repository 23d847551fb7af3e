import { readFile } from 'node:fs/promises'
import type { Configuration } from '../../../src/core/configuration.ts'
import type { DeviceId } from '../../../src/ids/types.ts'
import type { Page } from '../driver/types.ts'

/** The configuration of the demo's page on identifiers. */
export const withIdentifiers = JSON.parse(
  await readFile(new URL('../../../demo/identifiers.config.json', import.meta.url), 'utf8'),
) as Configuration

/** The identifier of ours that the page is given; `null` if it is given none. */
export const getId = (page: Page, name: string): Promise<string | null> =>
  page.evaluate(async (wanted: string) => (await window.consentry!.ids()).get(wanted) ?? null, name)

/** The identifier, own or of the device, that the page is given; `null` if it is given none. */
export const readId = (page: Page, name: string): Promise<DeviceId | null> =>
  page.evaluate(async (wanted: string) => (await (await window.consentry!.ids()).read(wanted)) ?? null, name)

/** Keys of what is stored for identifiers, on the device and for the session. */
export async function identifierKeys(page: Page): Promise<readonly string[]> {
  const { localStorage, sessionStorage } = await page.storage()
  return [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => key.startsWith('cs_choice.id.'))
}
