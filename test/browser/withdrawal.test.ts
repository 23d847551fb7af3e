import { describe, expect, it } from 'vitest'
import { engine } from './fixtures.ts'
import { answerBanner, answerPreferences } from './steps/answer.ts'
import { awaitVendors } from './steps/awaitVendors.ts'
import { eventsOf } from './steps/eventsOf.ts'
import { fetchOwn } from './steps/fetchOwn.ts'
import { isPlayerShown } from './steps/isPlayerShown.ts'
import { openControl } from './steps/openControl.ts'
import { openSite, type Site } from './steps/openSite.ts'
import { reportsOf } from './steps/reportsOf.ts'
import { requestsOf } from './steps/requestsOf.ts'
import { storedBy, storedInSight } from './steps/storedBy.ts'
import { takeTenActions } from './steps/takeTenActions.ts'
import { vendorIds } from './steps/vendorIds.ts'

const advertising = ['segment', 'keen']
const aDatabase = expect.stringMatching(/^indexedDB mixpanel/) as string

describe(`withdrawing without a reload in ${engine}`, () => {
  it('ends every request and every item: ten actions and leaving the page cause none (S10)', async () => {
    const site = await acceptAll()
    await answerPreferences(site.page, 'Refuse all')
    await fetchOwn(site, site.page)
    site.demo.clear()
    await takeTenActions(site.page)
    // A page without Consentry, so that nothing is swept there and all is seen that was left.
    await site.page.goto(site.url('/vendor.html?control&id=none'))

    const control = await openControl()
    control.demo.clear()
    await takeTenActions(control.page)
    await control.page.goto(control.url('/vendor.html?control&id=none'))
    for (const id of vendorIds)
      await expect.poll(() => reportsOf(control.demo, id).length, { timeout: 10_000, message: id }).toBeGreaterThan(0)

    await fetchOwn(site, site.page)
    expect(site.demo.requests).toEqual([])
    const { consentry, lumen, mixpanel = [], ...others } = await storedBy(site.page)
    expect(others).toEqual({})
    // The site's own list is all that the actions store; what could not go yet are databases.
    expect(lumen).toEqual(['cookie lumen_session', 'localStorage lumen.list'])
    expect(consentry).toContain('cookie cs_choice')
    expect(mixpanel.filter((item) => !item.startsWith('indexedDB '))).toEqual([])
  })

  it('erases what was there, or lists it: what a page has open goes with the next page (S1, S2, S10)', async () => {
    const { page } = await acceptAll()
    const before = await storedBy(page)
    await answerPreferences(page, 'Refuse all')
    const after = await storedBy(page)
    const events = await eventsOf(page)
    const told = (outcome: string) =>
      events.filter((event) => event.outcome === outcome).map(({ vector, subject }) => `${vector} ${subject}`)
    for (const id of vendorIds) {
      expect(before[id]?.length, id).toBeGreaterThan(0)
      expect([...told('swept'), ...told('kept')], id).toEqual(expect.arrayContaining([...before[id]!]))
      expect(told('kept'), id).toEqual(expect.arrayContaining([...(after[id] ?? [])]))
    }
    // What the player stored for its own site is out of reach, and said to be.
    expect(told('kept')).toContain('localStorage reel.quality')
    expect(before.mixpanel).toContainEqual(aDatabase)
    await page.reload()
    await expect.poll(async () => Object.keys(await storedInSight(page)).sort(), { timeout: 10_000 }).toEqual(['consentry', 'lumen'])
    expect(Object.keys(await storedBy(page)).sort()).toEqual(['consentry', 'lumen'])
  })

  it('records every further answer too, while the page still has a database open that is to go', async () => {
    const { page } = await acceptAll()
    await answerPreferences(page, 'Refuse all')
    expect((await page.storage()).databases).toContainEqual(expect.stringMatching(/^mixpanel/))
    await answerPreferences(page, 'Refuse all')
    await answerPreferences(page, 'Accept all')
    await answerPreferences(page, 'Refuse all')
    const intents = await page.evaluate('consentry.history().then((records) => records.map(({ intent }) => intent))')
    expect(intents).toEqual(['grant', 'refuse', 'refuse', 'grant', 'refuse'])
  })

  it('takes one category back by its switch and leaves the others at work', async () => {
    const site = await acceptAll()
    await answerPreferences(site.page, 'Save my choices', ['Advertising'])
    await fetchOwn(site, site.page)
    site.demo.clear()
    await takeTenActions(site.page)
    const prompt = vendorIds.filter((id) => !advertising.includes(id) && id !== 'datadog')
    for (const id of prompt) await expect.poll(() => reportsOf(site.demo, id).length, { timeout: 10_000, message: id }).toBeGreaterThan(0)
    const stored = await storedBy(site.page)
    for (const id of advertising) {
      expect(requestsOf(site.demo, id), id).toEqual([])
      expect(stored[id], id).toBeUndefined()
    }
    for (const id of prompt) expect(stored[id]?.length, id).toBeGreaterThan(0)
  })

  it('takes the player off the page, and brings it back in the same place when it is granted again', async () => {
    const { page, demo } = await acceptAll()
    await page.waitFor(isPlayerShown)
    await page.evaluate('void (window.place = document.querySelector("iframe[data-consent=player]"))')
    await answerPreferences(page, 'Refuse all')
    expect(await page.evaluate(isPlayerShown)).toBe(false)
    expect(await page.evaluate('place.hasAttribute("src")')).toBe(false)
    demo.clear()
    await answerPreferences(page, 'Accept all')
    await page.waitFor(isPlayerShown)
    expect(await page.evaluate('place === document.querySelector("iframe[data-consent=player]")')).toBe(true)
    expect(requestsOf(demo, 'player').map(({ path }) => path)).toContain('/embed.html')
  })
})

async function acceptAll(): Promise<Site> {
  const site = await openSite()
  await answerBanner(site.page, 'Accept all')
  await awaitVendors(site, vendorIds)
  return site
}
