import { describe, expect, it } from 'vitest'
import { engine } from './fixtures.ts'
import { answerBanner, answerPreferences } from './steps/answer.ts'
import { awaitVendors } from './steps/awaitVendors.ts'
import { countOf } from './steps/countOf.ts'
import { fetchOwn } from './steps/fetchOwn.ts'
import { openControl } from './steps/openControl.ts'
import { openSite, type Site } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'
import { reportsOf } from './steps/reportsOf.ts'
import { requestsOf } from './steps/requestsOf.ts'
import { storedBy } from './steps/storedBy.ts'
import { takeTenActions } from './steps/takeTenActions.ts'
import { vendorIds } from './steps/vendorIds.ts'

const advertising = ['segment', 'keen']
const performance = vendorIds.filter((id) => !advertising.includes(id))

describe(`home page in ${engine}`, () => {
  it('asks no third party and stores nothing of one before a choice (S1)', async () => {
    const site = await openSite()
    await site.page.waitFor("!!document.querySelector('.cs-banner')")
    const control = await openControl()
    await fetchOwn(site, site.page)
    expect(site.demo.requests).toEqual([])
    expect(await storedBy(site.page)).toEqual({ lumen: ['cookie lumen_session'] })
    await expectVendorsAtWork(control)
  })

  it('asks no third party and stores nothing of one after a refusal (S1)', async () => {
    const site = await openSite()
    await answerBanner(site.page, 'Refuse all')
    await takeTenActions(site.page)
    const control = await openControl()
    await fetchOwn(site, site.page)
    expect(site.demo.requests).toEqual([])
    expect(Object.keys(await storedBy(site.page)).sort()).toEqual(['consentry', 'lumen'])
    await expectVendorsAtWork(control)
  })

  it('remembers a refusal after a reload and in another tab: it neither asks nor runs anything', async () => {
    const site = await openSite()
    await answerBanner(site.page, 'Refuse all')
    const chunks = () => site.demo.siteRequests.map(({ path }) => path.split('/consentry/chunks/')[1]).filter((file) => file !== undefined)
    expect(chunks()).toContain('banner.js')
    site.demo.clear()
    await site.page.reload()
    const tab = await site.openTab()
    await openControl()
    for (const page of [site.page, tab]) {
      await ready(page)
      await fetchOwn(site, page)
      expect(await countOf(page, '.cs:not(.cs-placeholder)')).toBe(0)
      expect(await page.evaluate("consentry.has('performance')")).toBe(false)
      expect(Object.keys(await storedBy(page)).sort()).toEqual(['consentry', 'lumen'])
    }
    expect(site.demo.requests).toEqual([])
    // The player that is held on this page has a placeholder, which takes what it shares with the preferences from their chunk.
    expect(new Set(chunks())).toEqual(new Set(['placeholder.js', 'interface.js']))
    site.demo.clear()
    await site.page.goto(site.url('/privacy.html'))
    await ready(site.page)
    await fetchOwn(site, site.page)
    expect(await countOf(site.page, '.cs')).toBe(0)
    // Where nothing visible is held, nothing of the interface is even loaded.
    expect(chunks()).toEqual([])
  })

  it('runs the services of the one category that is granted, and no other', async () => {
    const site = await openSite()
    await answerPreferences(site.page, 'Save my choices', ['Performance and functionality'])
    await awaitVendors(site, performance)
    await openControl()
    await fetchOwn(site, site.page)
    for (const id of advertising) expect(requestsOf(site.demo, id), id).toEqual([])
    expect(Object.keys(await storedBy(site.page)).sort()).toEqual(['consentry', 'lumen', ...performance].sort())
    expect(requestsOf(site.demo, 'player').length).toBeGreaterThan(0)
    expect(await countOf(site.page, '.cs')).toBe(0)
  })

  it('runs everything after Accept all: each script before its reports, and after a reload without asking again', async () => {
    const site = await openSite()
    await answerBanner(site.page, 'Accept all')
    await awaitVendors(site, vendorIds)
    await site.page.goto(site.url('/vendor.html?id=none'))
    await expect.poll(() => reportsOf(site.demo, 'datadog').length, { timeout: 10_000 }).toBeGreaterThan(0)
    for (const id of vendorIds) {
      const requests = requestsOf(site.demo, id)
      expect(requests[0]?.file, `the first request of ${id}`).toBeDefined()
      expect(requests[0]!.at, id).toBeLessThan(reportsOf(site.demo, id)[0]!.at)
    }
    // The plug-in and the inline script that starts both are marked: they ran in the order of the page.
    expect(
      requestsOf(site.demo, 'boomerang')
        .slice(0, 3)
        .map(({ path }) => path),
    ).toEqual(['/boomerang.js', '/plugins/rt.js', '/beacon'])

    site.demo.clear()
    await site.page.goto(site.url('/'))
    await awaitVendors(site, vendorIds)
    expect(await countOf(site.page, '.cs')).toBe(0)
    // Firefox tells in the same way of cookies that it refuses, which PostHog tries on purpose.
    const thrown = site.page.console()?.filter(({ type, text }) => type === 'exception' && !text.startsWith('Error: Cookie'))
    expect(thrown ?? []).toEqual([])
  })
})

/** The control: without Consentry the same page asks each vendor, and each stores something. */
async function expectVendorsAtWork({ demo, page }: Site): Promise<void> {
  const stored = await storedBy(page)
  for (const id of vendorIds) {
    expect(requestsOf(demo, id).length, id).toBeGreaterThan(0)
    expect(stored[id]?.length, id).toBeGreaterThan(0)
  }
  expect(requestsOf(demo, 'player').length).toBeGreaterThan(0)
}
