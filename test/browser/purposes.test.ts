import { describe, expect, it } from 'vitest'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { clickNamed } from './steps/clickNamed.ts'
import { expand } from './steps/expand.ts'
import { openListed } from './steps/openListed.ts'
import { switches } from './steps/switches.ts'

/** What the preferences say of one service. */
function saidOf(page: Page, service: string): Promise<string> {
  return page.evaluate((name: string) => {
    const heading = [...document.querySelectorAll('.cs-dialog h4')].find(({ textContent }) => textContent === name)
    return heading!.closest<HTMLElement>('.cs-service')!.innerText.replace(/\s+/g, ' ')
  }, service)
}

const write = (name: string) => `(document.cookie = '${name}=1; path=/', document.cookie.includes('${name}='))`

describe(`purposes and their grounds in ${engine}`, () => {
  it('are named with each service: the eight of a streaming service, each with what it rests on (S7, S8)', async () => {
    const { page } = await openListed('/regions.html?region=DE')
    for (const category of ['Essential', 'Performance and functionality', 'Advertising']) await expand(page, category)
    const expected = [
      ['Lumen Stream', 'providing the service (contract)'],
      ['Lumen Stream', 'administration and operation (contract)'],
      ['Lumen Stream', 'legal obligations (legal obligation)'],
      ['Shield', 'safety, security and fraud prevention (legitimate interest)'],
      ['Tally', 'research, analysis and improvement (your consent)'],
      ['Cinema nights', 'partner integrations and promotions (your consent)'],
      ['Cinema nights', 'marketing and information messages (your consent)'],
      ['Open Auction', 'advertising (your consent)'],
    ] as const
    for (const [service, use] of expected) expect(await saidOf(page, service)).toContain(use)
  })

  it('contract and legal obligation are shown and not asked; a legitimate interest runs until the visitor objects (S8)', async () => {
    const { page } = await openListed('/regions.html?region=DE')
    await expand(page, 'Essential')
    const offered = await switches(page)
    expect(offered.filter((each) => each.endsWith('Lumen Stream'))).toEqual([])
    expect(offered.filter((each) => each.endsWith('Shield'))).toEqual(['+Shield'])
    expect(await page.evaluate(`[consentry.has('shield'), ${write('shield')}]`)).toEqual([true, true])
    await clickNamed(page, '.cs-dialog', 'Shield')
    await clickNamed(page, '.cs-dialog', 'Save my choices')
    await page.waitFor("!consentry.has('shield') && consentry.history().then((records) => records.length === 1)")
    // What it had stored is gone, and it cannot store it again; what rests on a contract goes on.
    expect(await page.evaluate(`[document.cookie.includes('shield='), ${write('shield')}]`)).toEqual([false, false])
    expect(await page.evaluate(`[consentry.has('lumen'), ${write('lumen_session')}]`)).toEqual([true, true])
    await page.reload()
    await page.waitFor("typeof window.consentry?.has === 'function'")
    expect(await page.evaluate("[consentry.has('shield'), consentry.has('lumen')]")).toEqual([false, true])
  })
})
