import { expect } from 'vitest'
import type { Page } from '../driver/types.ts'
import { clickNamed } from './clickNamed.ts'
import { countOf } from './countOf.ts'
import { ready } from './ready.ts'

type Answer = 'Refuse all' | 'Accept all'

/** The visitor answers on the banner. Resolves when the answer is recorded, which is after everything else that it causes. */
export async function answerBanner(page: Page, answer: Answer): Promise<void> {
  await recorded(page, () => clickNamed(page, '.cs-banner', answer))
  expect(await countOf(page, '.cs-banner'), 'banners after an answer').toBe(0)
}

/** The visitor opens the preferences by the link at the foot of the page, presses switches, and answers. Resolves when that is recorded. */
export async function answerPreferences(page: Page, answer: Answer | 'Save my choices', switches: readonly string[] = []): Promise<void> {
  await page.click('footer a[href="#cookie-preferences"]')
  for (const name of switches) await clickNamed(page, '.cs-dialog', name)
  await recorded(page, () => clickNamed(page, '.cs-dialog', answer))
  expect(await countOf(page, '.cs-dialog'), 'dialogs after an answer').toBe(0)
}

async function recorded(page: Page, work: () => Promise<void>): Promise<void> {
  await ready(page)
  const before = await page.evaluate<number>('consentry.history().then((records) => records.length)')
  await work()
  await page.waitFor((count: number) => window.consentry!.history().then((records) => records.length > count), before)
}
