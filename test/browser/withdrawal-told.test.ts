import { describe, expect, it } from 'vitest'
import { engine } from './fixtures.ts'
import { answerBanner, answerPreferences } from './steps/answer.ts'
import { awaitVendors } from './steps/awaitVendors.ts'
import { clickNamed } from './steps/clickNamed.ts'
import { countOf } from './steps/countOf.ts'
import { openSite } from './steps/openSite.ts'
import { storedBy } from './steps/storedBy.ts'

const vendors = ['posthog', 'mixpanel']

async function acceptAll(path: string) {
  const site = await openSite(path)
  await answerBanner(site.page, 'Accept all')
  await awaitVendors(site, vendors)
  return site
}

const told = (text: string) => `document.querySelector('.cs-residue')?.textContent.includes(${JSON.stringify(text)})`

describe(`after a withdrawal in ${engine}`, () => {
  it('the visitor reads what is left, and loads the page again', async () => {
    const { page } = await acceptAll('/')
    await answerPreferences(page, 'Refuse all')
    await page.waitFor(told('were removed from this device.'))
    await page.waitFor(told('reel.quality'))
    await page.waitFor(told('Mixpanel'))
    await page.evaluate('void (window.isFirst = true)')
    await clickNamed(page, '.cs-residue', 'Load the page again')
    await page.waitFor("window.isFirst === undefined && document.readyState === 'complete'")
    expect(await countOf(page, '.cs-residue, .cs-banner')).toBe(0)
  })

  it('the notice can be closed, and a new answer takes it away', async () => {
    const { page } = await acceptAll('/')
    await answerPreferences(page, 'Refuse all')
    await page.waitFor(told('were removed'))
    await clickNamed(page, '.cs-residue', 'Close')
    expect(await countOf(page, '.cs-residue')).toBe(0)
    await answerPreferences(page, 'Accept all')
    await answerPreferences(page, 'Refuse all')
    await page.waitFor(told('already at work'))
    await answerPreferences(page, 'Accept all')
    await page.waitFor("!document.querySelector('.cs-residue')")
  })

  it('a first refusal with nothing left shows nothing', async () => {
    const { page } = await openSite('/')
    await answerBanner(page, 'Refuse all')
    expect(await page.evaluate('performance.getEntriesByType("resource").some(({ name }) => name.endsWith("/residue.js"))')).toBe(false)
    expect(await countOf(page, '.cs-residue')).toBe(0)
  })

  it("vendors' own opt-outs are called where they are connected, stay, and are taken back by a grant", async () => {
    const control = await acceptAll('/')
    await answerPreferences(control.page, 'Refuse all')
    expect((await storedBy(control.page)).posthog).toBeUndefined()

    const { page } = await acceptAll('/?optouts')
    await answerPreferences(page, 'Refuse all')
    const { posthog, mixpanel } = await storedBy(page)
    expect(posthog).toEqual(['localStorage __ph_opt_in_out_phc_lumen'])
    expect(mixpanel).toContain('cookie __mp_opt_in_out_lumen')
    expect(
      await page.evaluate('[posthog.has_opted_out_capturing(), mixpanel.has_opted_out_tracking({ persistence_type: "cookie" })]'),
    ).toEqual([true, true])
    await answerPreferences(page, 'Accept all')
    expect(
      await page.evaluate('[posthog.has_opted_out_capturing(), mixpanel.has_opted_out_tracking({ persistence_type: "cookie" })]'),
    ).toEqual([false, false])
  })
})
