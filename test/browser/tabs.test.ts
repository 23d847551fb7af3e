import { describe, expect, it } from 'vitest'
import { markOf, type ConsentRecord } from '../../src/core/records/consentRecord.ts'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { answerBanner, answerPreferences } from './steps/answer.ts'
import { awaitVendors } from './steps/awaitVendors.ts'
import { eventsOf } from './steps/eventsOf.ts'
import { fetchOwn } from './steps/fetchOwn.ts'
import { openSite, type Site } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'
import { reportsOf } from './steps/reportsOf.ts'
import { storedBy } from './steps/storedBy.ts'
import { takeTenActions } from './steps/takeTenActions.ts'
import { vendorIds } from './steps/vendorIds.ts'

const prompt = vendorIds.filter((id) => id !== 'datadog')

describe(`two tabs in ${engine}`, () => {
  it('a refusal in one hides the banner of the other, which runs nothing either', async () => {
    const site = await openSite()
    const other = await site.openTab()
    await other.waitFor("!!document.querySelector('.cs-banner')")
    await answerBanner(site.page, 'Refuse all')
    await other.waitFor("!document.querySelector('.cs-banner')")
    await takeTenActions(other)
    await fetchOwn(site, other)
    expect(site.demo.requests).toEqual([])
    expect(await recordsOf(other)).toHaveLength(1)
  })

  it('a grant in one starts the tags in the other, and a refusal there ends those of both', async () => {
    const site = await openSite()
    const other = await site.openTab()
    await other.waitFor("!!document.querySelector('.cs-banner')")
    await answerBanner(site.page, 'Accept all')
    await other.waitFor("!document.querySelector('.cs-banner') && consentry.has('performance')")
    await awaitVendors({ ...site, page: other }, vendorIds)
    const released = async () => {
      const events = (await eventsOf(other)).filter(({ outcome, vector }) => outcome === 'released' && vector === 'script')
      return [...new Set(events.map(({ service }) => service))].sort()
    }
    await expect.poll(released, { timeout: 10_000 }).toEqual(vendorIds.toSorted())

    // The control: the first tab's actions are reported before the refusal.
    site.demo.clear()
    await takeTenActions(site.page)
    for (const id of prompt) await expect.poll(() => reportsOf(site.demo, id).length, { timeout: 10_000, message: id }).toBeGreaterThan(0)

    await answerPreferences(other, 'Refuse all')
    await site.page.waitFor("!consentry.has('performance') && !consentry.has('advertising')")
    await fetchOwn(site, site.page)
    site.demo.clear()
    await takeTenActions(site.page)
    await takeTenActions(other)
    for (const page of [site.page, other]) {
      await fetchOwn(site, page)
      const stored = Object.keys(await storedBy(page))
      // A database that the other tab has open goes when that tab does.
      expect(stored.filter((id) => !['consentry', 'lumen', 'mixpanel'].includes(id))).toEqual([])
    }
    expect(site.demo.requests).toEqual([])
  })

  it.each([
    ['grant', 'refuse'],
    ['refuse', 'grant'],
  ])('of a %s in one and a %s in the other while the first is still being recorded, the last counts in both', async (first, last) => {
    const { page, other, openTab } = await twoTabs()
    await page.evaluate(`void consentry.${first}()`)
    await other.evaluate(`consentry.${last}().then(() => undefined)`)
    const isGranted = last === 'grant'
    // What a new tab reads is what both of these obey.
    const third = await openTab('/privacy.html')
    await ready(third)
    for (const tab of [page, other, third]) {
      await tab.waitFor((wanted: boolean) => window.consentry!.has('advertising') === wanted, isGranted)
      // A placeholder may stand where the player is held; in a tab that nobody sees it goes when the tab is seen.
      await tab.waitFor("!document.querySelector('.cs:not(.cs-placeholder)')")
    }
    const records = await recordsOf(page)
    expect(records.map(({ intent }) => intent)).toEqual([first, last])
    expect(await recordsOf(other)).toEqual(records)
    expect(await third.evaluate("consentry.has('advertising')")).toBe(isGranted)
  })

  it('two answers at the very same moment are both recorded, once each, the one after the other', async () => {
    const { page, other } = await twoTabs()
    await Promise.all([page, other].map((tab, index) => tab.evaluate(`consentry.${index ? 'grant' : 'refuse'}().then(() => undefined)`)))
    const records = await recordsOf(page)
    expect(records.map(({ intent }) => intent).sort()).toEqual(['grant', 'refuse'])
    expect(new Set(records.map(({ id }) => id)).size).toBe(2)
    expect(records.map(({ previous }) => previous)).toEqual([null, markOf(records[0]!)])
    expect(await other.evaluate('consentry.verify()')).toEqual({ outcome: 'whole', count: 2, findings: [] })
    expect(await recordsOf(other)).toEqual(records)
  })
})

async function twoTabs(): Promise<Site & { readonly other: Page }> {
  const site = await openSite('/article.html')
  const other = await site.openTab('/article.html')
  for (const tab of [site.page, other]) await tab.waitFor("!!document.querySelector('.cs-banner')")
  return { ...site, other }
}

function recordsOf(page: Page): Promise<readonly ConsentRecord[]> {
  return page.evaluate<readonly ConsentRecord[]>('consentry.history()')
}
