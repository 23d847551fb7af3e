import { describe, expect, it } from 'vitest'
import type { Demo } from '../../demo/server.mjs'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { answerBanner, answerPreferences } from './steps/answer.ts'
import { awaitLoaded } from './steps/awaitLoaded.ts'
import { awaitVendors } from './steps/awaitVendors.ts'
import { countOf } from './steps/countOf.ts'
import { fetchOwn } from './steps/fetchOwn.ts'
import { isPlayerShown } from './steps/isPlayerShown.ts'
import { openCacheable } from './steps/openCacheable.ts'
import { openOwnPage } from './steps/openOwnPage.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'
import { reportsOf } from './steps/reportsOf.ts'
import { siteConfiguration } from './steps/siteConfiguration.ts'
import { vendorIds } from './steps/vendorIds.ts'

describe(`going back in ${engine}`, () => {
  it('to a page that asked, after accepting on the next one, finds it without a banner and with its tags at work', async () => {
    const site = await openCacheable('/article.html')
    await site.page.waitFor("!!document.querySelector('.cs-banner')")
    await site.page.goto(site.url('/privacy.html'))
    await answerBanner(site.page, 'Accept all')
    await awaitVendors(site, vendorIds)
    await goBack(site.page, '/article.html')
    await site.page.waitFor("consentry.has('advertising') && !document.querySelector('.cs')")
    await awaitLoaded(site.page)
    site.demo.clear()
    await site.page.click('[data-action="Like"]')
    await expectReports(site.demo)
  })

  it('to a page whose tags ran, after withdrawing on the next one, ends them: a click there is reported to nobody', async () => {
    const site = await openCacheable('/article.html')
    await answerBanner(site.page, 'Accept all')
    await awaitVendors(site, vendorIds)
    await site.page.waitFor(isPlayerShown)
    site.demo.clear()
    await site.page.click('[data-action="Like"]')
    await expectReports(site.demo)
    await site.page.goto(site.url('/privacy.html'))
    await answerPreferences(site.page, 'Refuse all')
    await fetchOwn(site, site.page)
    site.demo.clear()
    await goBack(site.page, '/article.html')
    await site.page.waitFor("!consentry.has('performance') && !consentry.has('advertising')")
    await site.page.click('[data-action="Like"]')
    expect(await site.page.evaluate(isPlayerShown)).toBe(false)
    await site.page.goto(site.url('/vendor.html?id=none'))
    await fetchOwn(site, site.page)
    expect(site.demo.requests).toEqual([])
  })

  it('to a page that is loaded again gives no frame back that was withdrawn meanwhile, though the history has it', async () => {
    const site = await openSite('/article.html')
    await answerBanner(site.page, 'Accept all')
    await site.page.waitFor(isPlayerShown)
    const frames = () => site.demo.requests.filter(({ host, path }) => host === 'player.localhost' && path === '/embed.html').length
    expect(frames()).toBe(1)
    await site.page.goto(site.url('/privacy.html'))
    await answerPreferences(site.page, 'Refuse all')
    await goBack(site.page, '/article.html')
    await fetchOwn(site, site.page)
    expect(await site.page.evaluate(isPlayerShown)).toBe(false)
    expect(frames()).toBe(1)
    // The control: a grant brings it in the same place.
    await answerPreferences(site.page, 'Accept all')
    await site.page.waitFor(isPlayerShown)
    expect(frames()).toBe(2)
  })

  // In Chromium a message of the BroadcastChannel ends the life of a page in the cache, so here the answer is given on another
  // subdomain, whose messages do not reach it.
  it('to a page that the browser has kept as it was: the answer that was given on another subdomain counts', async () => {
    const page = await openOwnPage({ configuration: { ...siteConfiguration(), snapshot: { domain: 'site.localhost' } } })
    await page.waitFor("!!document.querySelector('.cs-banner')")
    await page.evaluate("void addEventListener('pageshow', (event) => { window.restored = event.persisted })")
    const port = await page.evaluate<string>('location.port')
    await page.goto(`http://films.site.localhost:${port}/`)
    await answerBanner(page, 'Accept all')
    await page.evaluate('void setTimeout(() => history.back())')
    await page.waitFor("location.hostname === 'site.localhost'")
    await ready(page)
    expect(await page.evaluate('window.restored')).toBe(true)
    await page.waitFor("consentry.has('advertising') && !document.querySelector('.cs')")
    expect(await countOf(page, '.cs')).toBe(0)
  })
})

async function expectReports(demo: Demo): Promise<void> {
  const prompt = vendorIds.filter((id) => id !== 'datadog')
  await expect.poll(() => prompt.filter((id) => !reportsOf(demo, id).length), { timeout: 10_000 }).toEqual([])
}

async function goBack(page: Page, path: string): Promise<void> {
  await page.evaluate('void setTimeout(() => history.back())')
  await page.waitFor((wanted: string) => location.pathname === wanted, path)
  await ready(page)
}
