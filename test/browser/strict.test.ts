import { describe, expect, it } from 'vitest'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { answerBanner, answerPreferences } from './steps/answer.ts'
import { awaitVendors } from './steps/awaitVendors.ts'
import { clickNamed } from './steps/clickNamed.ts'
import { openControl } from './steps/openControl.ts'
import { openStrict } from './steps/openStrict.ts'
import { ready } from './steps/ready.ts'
import { requestsOf } from './steps/requestsOf.ts'
import { settle } from './steps/settle.ts'
import { storedBy } from './steps/storedBy.ts'
import { takeTenActions } from './steps/takeTenActions.ts'
import { vendorIds } from './steps/vendorIds.ts'

const everybody = [...vendorIds, 'player']

/** The page without Consentry asks everybody, in the time that the page before it had to ask somebody. */
async function expectControl(): Promise<void> {
  const control = await openControl()
  for (const id of everybody) expect(requestsOf(control.demo, id).length, id).toBeGreaterThan(0)
}

const cookieNamed = async (page: Page, name: string) => (await page.cookies()).find((cookie) => cookie.name === name)

/** The visitor accepts on the banner, and the page loads itself again. Resolves when the new page is there. */
async function acceptAll(page: Page): Promise<void> {
  await ready(page)
  await page.evaluate('void (window.isFirst = true)')
  await clickNamed(page, '.cs-banner', 'Accept all')
  await page.waitFor("window.isFirst === undefined && document.readyState === 'complete'")
}

const choiceTold = (page: Page) => page.evaluate('fetch("/consent", { method: "POST" }).then(({ status }) => status)')

describe(`strict mode, with unmarked tags, in ${engine}`, () => {
  it('asks no third party at the first visit, and lets nobody set a cookie', async () => {
    const site = await openStrict()
    await site.page.waitFor("!!document.querySelector('.cs-banner')")
    await expectControl()
    await settle(site.demo, site.page)
    expect(site.demo.requests).toEqual([])
    expect(await storedBy(site.page)).toEqual({ lumen: ['cookie lumen_session'] })
  })

  it.each([
    ['alone, without Consentry in the page', '/?control'],
    ['by its policy alone, where the page is compressed and cannot be rewritten', '/?control&gzip'],
  ])('asks no third party when the server is %s', async (_, path) => {
    const site = await openStrict(path)
    await expectControl()
    await settle(site.demo, site.page)
    expect(site.demo.requests).toEqual([])
    expect(await storedBy(site.page)).toEqual({ lumen: ['cookie lumen_session'] })
  })

  it('runs every tag after Accept all, from the next page on, with the cookies that its server sets', async () => {
    const site = await openStrict()
    await acceptAll(site.page)
    await awaitVendors(site, vendorIds)
    await expect.poll(() => requestsOf(site.demo, 'player').length).toBeGreaterThan(0)
    expect(await cookieNamed(site.page, '_sp_ses.server')).toMatchObject({ httpOnly: true })
    const choice = await cookieNamed(site.page, 'cs_choice')
    expect(choice).toMatchObject({ httpOnly: false })
    expect(choice!.expires! - Date.now() / 1000).toBeGreaterThan(300 * 86400)
    // The gates in the page stay quiet: the tags stand in it as they were written.
    expect(await site.page.evaluate("document.querySelectorAll('[data-consent]').length")).toBe(0)
  })

  it('asks no third party after a refusal, also on the next pages', async () => {
    const site = await openStrict()
    await answerBanner(site.page, 'Refuse all')
    await takeTenActions(site.page)
    await site.page.reload()
    await site.page.goto(site.url('/article.html'))
    await site.page.goto(site.url('/'))
    await expectControl()
    await settle(site.demo, site.page)
    expect(site.demo.requests).toEqual([])
    expect(Object.keys(await storedBy(site.page)).sort()).toEqual(['consentry', 'lumen'])
  })

  it('asks no third party any more after a withdrawal, though the browser has a copy of a page with everything', async () => {
    const site = await openStrict()
    await acceptAll(site.page)
    await awaitVendors(site, vendorIds)
    await answerPreferences(site.page, 'Refuse all')
    expect(await choiceTold(site.page)).toBe(204)
    await expect.poll(() => cookieNamed(site.page, '_sp_ses.server')).toBeUndefined()
    await site.page.goto(site.url('/vendor.html?id=none'))
    // Several SDKs send what is left when a page is left.
    await settle(site.demo, site.page)
    site.demo.clear()
    // As by a link, for which the browser may use its copy.
    await site.page.evaluate("void setTimeout(() => { location.href = '/' })")
    await site.page.waitFor("location.pathname === '/' && document.readyState === 'complete'")
    await takeTenActions(site.page)
    await expectControl()
    await settle(site.demo, site.page)
    expect(site.demo.requests).toEqual([])
    expect(await cookieNamed(site.page, '_sp_ses.server')).toBeUndefined()
  })

  it('keeps the choice, though the page has the browser clear the site', async () => {
    const site = await openStrict()
    await answerBanner(site.page, 'Refuse all')
    await site.page.evaluate("void (localStorage.setItem('left', '1'), indexedDB.open('left'))")
    expect(await site.page.evaluate('fetch("/consent?clear=storage,cache", { method: "POST" }).then(({ status }) => status)')).toBe(204)
    await site.page.reload()
    expect(await storedBy(site.page)).toEqual({ consentry: ['cookie cs_choice'], lumen: ['cookie lumen_session'] })
  })
})
