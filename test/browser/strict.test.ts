import { describe, expect, it } from 'vitest'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { answerBanner, answerPreferences } from './steps/answer.ts'
import { awaitVendors } from './steps/awaitVendors.ts'
import { clickNamed } from './steps/clickNamed.ts'
import { openControl } from './steps/openControl.ts'
import type { Site } from './steps/openSite.ts'
import { openStrict } from './steps/openStrict.ts'
import { ready } from './steps/ready.ts'
import { requestsOf } from './steps/requestsOf.ts'
import { settle } from './steps/settle.ts'
import { storedBy } from './steps/storedBy.ts'
import { switches } from './steps/switches.ts'
import { takeTenActions } from './steps/takeTenActions.ts'
import { vendorIds } from './steps/vendorIds.ts'

const everybody = [...vendorIds, 'player']

/** The page without Consentry asks everybody, in the time that the page before it had to ask somebody. */
async function expectControl(): Promise<void> {
  const control = await openControl()
  for (const id of everybody) expect(requestsOf(control.demo, id).length, id).toBeGreaterThan(0)
}

const cookieNamed = async (page: Page, name: string) => (await page.cookies()).find((cookie) => cookie.name === name)

/** Marks the document that is there, so that another one can be told from it. */
const mark = (page: Page) => page.evaluate('void (window.isMarked = true)')
const isMarked = (page: Page) => page.evaluate<boolean>('window.isMarked === true')

/** Does something that has the page load itself again. Resolves when the new page is there. */
async function reloading(page: Page, work: () => Promise<void>): Promise<void> {
  await ready(page)
  await mark(page)
  await work()
  await page.waitFor("!window.isMarked && document.readyState === 'complete' && typeof window.consentry?.has === 'function'")
}

/** The visitor accepts on the banner, and the page loads itself again. */
const acceptAll = (page: Page) => reloading(page, () => clickNamed(page, '.cs-banner', 'Accept all'))

/** The visitor answers in the preferences, and the page loads itself again. */
const answerAnew = (page: Page, answer: string, pressed: readonly string[] = []) =>
  reloading(page, async () => {
    await page.click('footer a[href="#cookie-preferences"]')
    for (const name of [...pressed, answer]) await clickNamed(page, '.cs-dialog', name)
  })

/** How often the home page was asked for, and the server told of an answer. */
const countsOf = ({ demo }: Site) => ({
  pages: demo.siteRequests.filter(({ path, method }) => path === '/' && method === 'GET').length,
  told: demo.siteRequests.filter(({ path, method }) => path === '/consent' && method === 'POST').length,
})

const intentsOf = (page: Page) =>
  page.evaluate<readonly string[]>('consentry.history().then((records) => records.map(({ intent }) => intent))')

const beforehand = 'When you allow something or take it back, this page loads again once.'

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

  it('says before an answer that the page will load again', async () => {
    const { page } = await openStrict()
    await page.waitFor("!!document.querySelector('.cs-banner')")
    expect(await page.evaluate("document.querySelector('.cs-banner').textContent")).toContain(beforehand)
    await clickNamed(page, '.cs-banner', 'Choose')
    await page.waitFor("!!document.querySelector('.cs-dialog')")
    expect(await page.evaluate("document.querySelector('.cs-dialog').textContent")).toContain(beforehand)
  })

  it('runs every tag after Accept all, from the next page on, with the cookies that its server sets', async () => {
    const site = await openStrict()
    await acceptAll(site.page)
    await awaitVendors(site, vendorIds)
    await expect.poll(() => requestsOf(site.demo, 'player').length).toBeGreaterThan(0)
    expect(countsOf(site)).toEqual({ pages: 2, told: 1 })
    expect(await intentsOf(site.page)).toEqual(['grant'])
    expect(await cookieNamed(site.page, '_sp_ses.server')).toMatchObject({ httpOnly: true })
    const choice = await cookieNamed(site.page, 'cs_choice')
    expect(choice).toMatchObject({ httpOnly: false })
    expect(choice!.expires! - Date.now() / 1000).toBeGreaterThan(300 * 86400)
    // The gates in the page stay quiet: the tags stand in it as they were written.
    expect(await site.page.evaluate("document.querySelectorAll('[data-consent]').length")).toBe(0)
  })

  it('asks no third party after a refusal, also on the next pages', async () => {
    const site = await openStrict()
    await mark(site.page)
    await answerBanner(site.page, 'Refuse all')
    await takeTenActions(site.page)
    expect(await isMarked(site.page), 'a refusal loads nothing again').toBe(true)
    await expect.poll(() => countsOf(site)).toEqual({ pages: 1, told: 1 })
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
    await answerAnew(site.page, 'Refuse all')
    expect(await cookieNamed(site.page, '_sp_ses.server')).toBeUndefined()
    expect(countsOf(site)).toEqual({ pages: 3, told: 2 })
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

  it('loads again after a part was taken back, and then asks only for the rest', async () => {
    const site = await openStrict()
    await acceptAll(site.page)
    await awaitVendors(site, vendorIds)
    await answerAnew(site.page, 'Save my choices', ['Advertising'])
    expect(await site.page.evaluate("[consentry.has('advertising'), consentry.has('performance')]")).toEqual([false, true])
    expect(countsOf(site)).toEqual({ pages: 3, told: 2 })
    expect(await intentsOf(site.page)).toEqual(['grant', 'save'])
  })

  it('does not load again when what is saved is what was granted', async () => {
    const site = await openStrict()
    await acceptAll(site.page)
    await ready(site.page)
    await mark(site.page)
    await answerPreferences(site.page, 'Save my choices')
    await expect.poll(() => countsOf(site)).toEqual({ pages: 2, told: 2 })
    expect(await isMarked(site.page)).toBe(true)
  })

  it('does not load the other tabs: they ask nothing more, start nothing, and end what is taken back', async () => {
    const site = await openStrict('/article.html')
    const other = await site.openTab('/article.html')
    await other.waitFor("!!document.querySelector('.cs-banner')")
    await mark(other)
    await acceptAll(site.page)
    await other.waitFor("!document.querySelector('.cs-banner')")
    expect(await other.evaluate("consentry.has('advertising')")).toBe(false)
    expect(await isMarked(other)).toBe(true)
    // Its preferences show what the visitor has chosen, not what this page may still not do.
    await other.click('footer a[href="#cookie-preferences"]')
    await other.waitFor("document.querySelectorAll('.cs-dialog [role=switch]').length === 2")
    expect(await switches(other)).toEqual(['+Performance and functionality', '+Advertising'])
    // Answered there, it loads again, and has everything.
    await reloading(other, () => clickNamed(other, '.cs-dialog', 'Accept all'))
    expect(await other.evaluate("consentry.has('advertising')")).toBe(true)
    await mark(site.page)
    await answerAnew(other, 'Refuse all')
    await site.page.waitFor("!consentry.has('advertising')")
    expect(await isMarked(site.page)).toBe(true)
  })

  it('does not open the preferences again after they were opened by their address', async () => {
    const { page } = await openStrict('/article.html#cookie-preferences')
    await reloading(page, () => clickNamed(page, '.cs-dialog', 'Accept all'))
    expect(await page.evaluate("[location.hash, document.querySelectorAll('.cs-dialog').length]")).toEqual(['', 0])
  })

  it('can have the browser clear the site after a withdrawal; the choice and its record are there again', async () => {
    const site = await openStrict('/article.html?clear')
    await acceptAll(site.page)
    await site.page.evaluate("void (localStorage.setItem('left', '1'), indexedDB.open('left'))")
    await answerAnew(site.page, 'Refuse all')
    await site.page.waitFor('consentry.history().then((records) => records.length > 0)')
    expect(await intentsOf(site.page)).toEqual(['refuse'])
    expect(await site.page.evaluate("[localStorage.getItem('left'), localStorage.getItem('cs_choice') !== null]")).toEqual([null, true])
    const stored = await storedBy(site.page)
    expect(Object.keys(stored)).toEqual(['consentry'])
    expect(stored['consentry']).toContain('cookie cs_choice')
  })

  it('leaves what is the site’s own after a withdrawal, unless it is told to clear', async () => {
    const site = await openStrict('/article.html')
    await acceptAll(site.page)
    await site.page.evaluate("localStorage.setItem('left', '1')")
    await answerAnew(site.page, 'Refuse all')
    expect(await site.page.evaluate("localStorage.getItem('left')")).toBe('1')
    expect(await intentsOf(site.page)).toEqual(['grant', 'refuse'])
  })
})
