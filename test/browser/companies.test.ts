import { describe, expect, it } from 'vitest'
import { engine } from './fixtures.ts'
import { clickNamed } from './steps/clickNamed.ts'
import { expand } from './steps/expand.ts'
import { openListed } from './steps/openListed.ts'
import { switches } from './steps/switches.ts'
import type { Page } from './driver/types.ts'

const headings = (page: Page, level: string) =>
  page.evaluate((tag: string) => [...document.querySelectorAll(`.cs-dialog ${tag}`)].map(({ textContent }) => textContent), level)

const listedByCompany = "!!document.querySelector('#cs-party-partners')"

const kinds = ['This site itself', 'Service providers', 'Marketing providers', 'Advertising companies', 'Partners']

describe(`the services by company in ${engine}`, () => {
  it('are grouped by what each company is to the site, and switched together across categories (S6)', async () => {
    const { page, demo } = await openListed('/companies.html')
    expect((await headings(page, 'h3')).slice(0, 3)).toEqual(['Essential', 'Performance and functionality', 'Advertising'])
    // Who never asks for it loads nothing for it.
    const loaded = () => demo.siteRequests.some(({ path }) => path.endsWith('/parties.js'))
    expect(loaded()).toBe(false)

    await clickNamed(page, '.cs-dialog', 'Company')
    await page.waitFor(listedByCompany)
    expect(loaded()).toBe(true)
    expect((await headings(page, 'h3')).slice(0, 5)).toEqual(kinds)
    await expand(page, 'Advertising companies')
    expect(await headings(page, 'h4')).toEqual(['Comet Cars adverts', 'Open Auction', 'Reach'])

    await clickNamed(page, '.cs-dialog', 'Partners')
    await clickNamed(page, '.cs-dialog', 'Reach')
    expect(await switches(page)).toEqual([
      '-Service providers',
      '-Marketing providers',
      '-Advertising companies',
      '-Comet Cars adverts',
      '-Open Auction',
      '+Reach',
      '+Partners',
    ])
    await clickNamed(page, '.cs-dialog', 'Save my choices')
    await page.waitFor('consentry.has("player") && consentry.has("reach")')
    const denied = ['counting', 'letters', 'cars', 'auction', 'advertising', 'performance']
    expect(await page.evaluate((ids: readonly string[]) => ids.filter((id) => window.consentry!.has(id)), denied)).toEqual([])
  })

  it('name the company and its role with each service (S6)', async () => {
    const { page } = await openListed('/companies.html')
    const expected = [
      ['Essential', 'Lumen Stream, operator of this site'],
      ['Performance and functionality', 'Tally Ltd, service provider'],
      ['Advertising', 'Penny Post Ltd, marketing provider'],
    ] as const
    for (const [category, company] of expected) {
      await expand(page, category)
      expect(await page.evaluate("document.querySelector('.cs-dialog').innerText")).toContain(company)
    }
    const text = await page.evaluate("document.querySelector('.cs-dialog').innerText")
    for (const company of [
      'Comet Cars plc, advertiser',
      'Open Auction Inc., advertising service provider',
      'Reach GmbH, advertising measurement',
      'Reel Player Ltd, partner',
    ])
      expect(text).toContain(company)
  })

  it('are reached by keyboard, and the focus stays where the visitor chose them (S6)', async () => {
    const { page } = await openListed('/companies.html')
    const focused = 'document.activeElement.textContent.trim()'
    for (let i = 0; i < 5 && (await page.evaluate(focused)) !== 'Company'; i++) await page.press('Tab')
    await page.press('Enter')
    await page.waitFor(listedByCompany)
    expect(await page.evaluate(`[${focused}, document.activeElement.getAttribute('aria-pressed')]`)).toEqual(['Company', 'true'])
  })
})
