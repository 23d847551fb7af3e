import { describe, expect, test } from 'vitest'
import { readFile } from 'node:fs/promises'
import type { Configuration } from '../../src/core/configuration.ts'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { answerBanner, answerPreferences } from './steps/answer.ts'
import { clickNamed } from './steps/clickNamed.ts'
import { eventsOf } from './steps/eventsOf.ts'
import { openSite, type Site } from './steps/openSite.ts'
import { openStrict } from './steps/openStrict.ts'
import { ready } from './steps/ready.ts'
import { requestsOf } from './steps/requestsOf.ts'
import { settle } from './steps/settle.ts'

const configuration = JSON.parse(await readFile(new URL('../../demo/ads.config.json', import.meta.url), 'utf8')) as Configuration

/** Waits for the advert that is chosen in this way. */
const showsAdvert = (page: Page, mode: 'contextual' | 'full'): Promise<unknown> =>
  page.waitFor((wanted: string) => {
    const picture = document.querySelector<HTMLImageElement>('#advert[data-mode="' + wanted + '"] img')
    return !!picture?.complete && picture.naturalWidth > 0
  }, mode)

const stored = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [...document.cookie.split('; '), ...Object.keys(localStorage)].filter((item) => /billboard/.test(item)))

const pixels = async ({ demo, page }: Site): Promise<number> => {
  await settle(demo, page)
  return requestsOf(demo, 'pixel.ads').length
}

describe(`adverts while adverts by behaviour are denied, in ${engine}`, () => {
  test('the control: without Consentry the network stores, and counts by its pixel', async () => {
    const site = await openSite('/ads.html?control')
    await showsAdvert(site.page, 'full')
    expect(await stored(site.page)).toHaveLength(2)
    expect(await pixels(site)).toBe(1)
  })

  test('they fit the page and store nothing, before an answer, after a refusal and on the next page (S12)', async () => {
    const site = await openSite('/ads.html')
    const { page } = site
    const isContextual = async (): Promise<void> => {
      await ready(page)
      await showsAdvert(page, 'contextual')
      expect(await page.evaluate("consentry.mode('ads')")).toBe('contextual')
      expect(await stored(page)).toEqual([])
      expect(await pixels(site)).toBe(0)
    }
    await isContextual()
    const held = (await eventsOf(page)).filter(({ outcome }) => outcome === 'held').map(({ vector }) => vector)
    expect(held).toEqual(expect.arrayContaining(['cookie', 'localStorage', 'image']))
    await answerBanner(page, 'Refuse all')
    await isContextual()
    await page.reload()
    await isContextual()
  })

  test('the code is told of a grant and of a withdrawal: it stores while it is granted, and what it stored goes (S12)', async () => {
    const site = await openSite('/ads.html')
    const { page } = site
    await showsAdvert(page, 'contextual')
    await answerBanner(page, 'Accept all')
    await showsAdvert(page, 'full')
    expect(await page.evaluate("consentry.mode('ads')")).toBe('full')
    expect(await stored(page)).toHaveLength(2)
    expect(await pixels(site)).toBe(1)
    await answerPreferences(page, 'Refuse all')
    await showsAdvert(page, 'contextual')
    expect(await stored(page)).toEqual([])
    expect(await pixels(site)).toBe(1)
    await page.reload()
    await showsAdvert(page, 'contextual')
    expect(await stored(page)).toEqual([])
  })

  test('"onWithdraw": "reload" loads the page again after a withdrawal, but not after a refusal of what ran reduced', async () => {
    const services = { ads: { ...configuration.services!['ads']!, onWithdraw: 'reload' } } as const
    const { page } = await openSite('/ads.html', { ...configuration, services })
    await showsAdvert(page, 'contextual')
    await page.evaluate('void (window.isMarked = true)')
    await answerBanner(page, 'Refuse all')
    await answerPreferences(page, 'Accept all')
    await showsAdvert(page, 'full')
    expect(await page.evaluate('window.isMarked')).toBe(true)
    await page.click('footer a[href="#cookie-preferences"]')
    await clickNamed(page, '.cs-dialog', 'Refuse all')
    await page.waitFor('!window.isMarked')
    await showsAdvert(page, 'contextual')
    expect(await stored(page)).toEqual([])
  })

  test('what is marked for the service waits for the grant', async () => {
    const { page } = await openSite('/ads.html?marked')
    await showsAdvert(page, 'contextual')
    expect(await page.evaluate('order')).toEqual([])
    await answerBanner(page, 'Accept all')
    await page.waitFor("order.join() === 'marked'")
  })

  test('the preferences say what still happens while the service is off (S12)', async () => {
    const { page } = await openSite('/ads.html')
    await page.click('footer a[href="#cookie-preferences"]')
    await page.waitFor("!!document.querySelector('.cs-dialog .cs-more')")
    await page.evaluate("document.querySelectorAll('.cs-dialog .cs-more').forEach((button) => button.click())")
    await page.waitFor("document.querySelector('.cs-dialog').textContent.includes('While this is off: You still see adverts.')")
  })

  test('in strict mode too: the policy lets through what runs reduced, and not the pixel', async () => {
    const site = await openStrict('/ads.html', { ...configuration, enforce: 'strict', server: { choicePath: '/consent' } })
    const { page } = site
    await showsAdvert(page, 'contextual')
    expect(await stored(page)).toEqual([])
    expect(await pixels(site)).toBe(0)
    await ready(page)
    await clickNamed(page, '.cs-banner', 'Accept all')
    await showsAdvert(page, 'full')
    await expect.poll(() => requestsOf(site.demo, 'pixel.ads').length, { timeout: 10_000 }).toBe(1)
  })
})
