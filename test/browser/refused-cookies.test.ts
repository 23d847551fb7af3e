import { describe, expect, it } from 'vitest'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { clickNamed } from './steps/clickNamed.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'
import { reportsIn } from './steps/reportsIn.ts'
import { settle } from './steps/settle.ts'

const sentence = 'This browser does not keep your choice: it counts until you leave this page.'
const says = (page: Page, part: string) =>
  page.evaluate((within: string, text: string) => document.querySelector(within)!.textContent.includes(text), part, sentence)

const isAsked = (page: Page) => page.evaluate<boolean>('!!document.querySelector(".cs-banner")')

/** A browser that keeps nothing: in the way that a page of the demo is told to. */
const pages: readonly (readonly [what: string, path: string, reports: readonly string[]])[] = [
  // A script before the guard plays the browser, which the guard reports.
  ['cookies are refused in silence', '/refused.html?cookies', ['late-guard', 'storage']],
  ['cookies and every storage throw', '/sandboxed.html', ['storage', 'record']],
]

describe.each(pages)(`where %s, in ${engine}`, (_, path, reports) => {
  it('the visitor can accept, for as long as the page lasts, and that is reported once', async () => {
    const { demo, page } = await openSite(path)
    await ready(page)
    await page.waitFor('!!document.querySelector(".cs-banner")')
    await settle(demo, page)
    expect(await page.evaluate('order')).toEqual([])
    expect(demo.requests).toEqual([])
    await clickNamed(page, '.cs-banner', 'Accept all')
    await page.waitFor('order.length === 2')
    expect(await isAsked(page)).toBe(false)
    expect(await page.evaluate('consentry.has("performance") && consentry.has("other")')).toBe(true)
    expect(await page.evaluate('consentry.history().then((records) => records.map(({ intent }) => intent))')).toEqual(['grant'])
    await page.evaluate('consentry.withdraw("other").then(() => true)')
    expect(await page.evaluate('[consentry.has("fixture"), consentry.has("other")]')).toEqual([true, false])
    const told = reportsIn(page)
    if (engine !== 'webkit') expect(told?.toSorted()).toEqual(reports.toSorted())

    await page.reload()
    await ready(page)
    await page.waitFor('!!document.querySelector(".cs-banner")')
    await settle(demo, page)
    expect(await page.evaluate('order')).toEqual([])
  })

  it('the visitor can refuse, and nothing is let through', async () => {
    const { demo, page } = await openSite(path)
    await ready(page)
    await clickNamed(page, '.cs-banner', 'Refuse all')
    await page.waitFor('!document.querySelector(".cs-banner")')
    await settle(demo, page)
    expect(await page.evaluate('order')).toEqual([])
    expect(demo.requests).toEqual([])
    expect(await page.evaluate('consentry.has("fixture") || consentry.has("other")')).toBe(false)
  })
})

describe(`the sentence about it in ${engine}`, () => {
  it('is in the banner and in the preferences where reading cookies throws (S22)', async () => {
    const { page } = await openSite('/sandboxed.html')
    await ready(page)
    await page.waitFor('!!document.querySelector(".cs-banner")')
    expect(await says(page, '.cs-banner')).toBe(true)
    await clickNamed(page, '.cs-banner', 'Choose')
    await page.waitFor('!!document.querySelector(".cs-dialog")')
    expect(await says(page, '.cs-dialog')).toBe(true)
  })

  it('is in the preferences once an answer was not kept, which before it nobody could tell without writing (S22)', async () => {
    const { page } = await openSite('/refused.html?cookies')
    await ready(page)
    await page.waitFor('!!document.querySelector(".cs-banner")')
    expect(await says(page, '.cs-banner')).toBe(false)
    await clickNamed(page, '.cs-banner', 'Refuse all')
    await page.waitFor('!document.querySelector(".cs-banner")')
    await page.evaluate('consentry.openPreferences().then(() => true)')
    expect(await says(page, '.cs-dialog')).toBe(true)
  })

  it.each(['throwing', 'missing', 'failing'])(
    'is not there where only the database is refused (%s): the choice is kept (S22)',
    async (how) => {
      const { page } = await openSite(`/refused.html?${how}`)
      await ready(page)
      await clickNamed(page, '.cs-banner', 'Refuse all')
      await page.waitFor('!document.querySelector(".cs-banner")')
      await page.evaluate('consentry.openPreferences().then(() => true)')
      expect(await says(page, '.cs-dialog')).toBe(false)
      await page.reload()
      await ready(page)
      expect(await page.evaluate('consentry.has("fixture") || consentry.has("other")')).toBe(false)
      expect(await isAsked(page)).toBe(false)
    },
  )
})

describe.runIf(engine === 'chromium')('where the visitor has switched cookies off, which only Chromium’s driver can do', () => {
  it('the visitor can accept, for as long as the page lasts', async () => {
    const { page, demo, url } = await openSite('/gates.html?control')
    await (await page.cdp()).send('Emulation.setDocumentCookieDisabled', { disabled: true })
    await page.goto(url('/refused.html'))
    await ready(page)
    await page.waitFor('!!document.querySelector(".cs-banner")')
    expect(await says(page, '.cs-banner')).toBe(true)
    await clickNamed(page, '.cs-banner', 'Accept all')
    await page.waitFor('order.length === 2')
    expect(await page.cookies()).toEqual([])
    expect(reportsIn(page)).toEqual(['storage'])
    await page.reload()
    await page.waitFor('!!document.querySelector(".cs-banner")')
    await settle(demo, page)
    expect(await page.evaluate('order')).toEqual([])
  })
})
