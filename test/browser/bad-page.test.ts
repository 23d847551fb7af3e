import { describe, expect, it } from 'vitest'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { answerBanner } from './steps/answer.ts'
import { clickNamed } from './steps/clickNamed.ts'
import { countOf } from './steps/countOf.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'
import { reportsIn } from './steps/reportsIn.ts'
import { settle } from './steps/settle.ts'

/** WebKit's driver does not tell what is in the console. */
async function expectReports(page: Page, topics: readonly string[]): Promise<void> {
  if (engine === 'webkit') expect(reportsIn(page)).toBeUndefined()
  else await expect.poll(() => reportsIn(page), { timeout: 10_000 }).toEqual(topics)
}

/** Inserts a script of the site itself; resolves when it has run. */
const load = (page: Page, file: string) =>
  page.evaluate(
    (src: string) =>
      new Promise<string>((resolve) => {
        const script = Object.assign(document.createElement('script'), { src })
        for (const type of ['load', 'error']) script.addEventListener(type, () => resolve(type))
        document.head.append(script)
      }),
    `/consentry/${file}`,
  )

describe(`a second copy of the script, in ${engine}`, () => {
  it.each([
    ['/gates.html', 'runtime.js', ['second-copy']],
    ['/gates.html', 'consentry.js', ['second-guard', 'second-copy']],
    ['/gates.html?install=b', 'consentry.js', ['second-guard', 'second-copy']],
    ['/gates.html?install=b', 'guard.js', ['second-guard']],
  ])('on %s does nothing but say so: %s', async (path, file, reports) => {
    const { demo, page, url } = await openSite(path)
    await ready(page)
    await page.waitFor('!!document.querySelector(".cs-banner")')
    await page.evaluate('void (window.first = consentry)')
    expect(await load(page, file)).toBe('load')
    await expectReports(page, reports)
    expect(await page.evaluate('consentry === first')).toBe(true)
    expect(await countOf(page, '.cs-banner')).toBe(1)
    // One attempt is one event: the gates are not there twice.
    await page.evaluate((address: string) => fetch(address).catch(() => undefined), url('/picture.svg', 'fixture.localhost'))
    expect(
      await page.evaluate(
        'new Promise((resolve) => { const seen = []; consentry.watch((event) => seen.push(event.vector))(); resolve(seen.filter((vector) => vector === "fetch").length) })',
      ),
    ).toBe(1)
    await answerBanner(page, 'Refuse all')
    await settle(demo, page)
    expect(demo.requests).toEqual([])
    expect(await page.evaluate('consentry.history().then((records) => records.length)')).toBe(1)
  })
})

describe(`a global of the same name, in ${engine}`, () => {
  it.each([
    // A script before the guard takes the name, and the guard reports that too.
    ['of somebody else', '?global', 'consentry.of === "somebody else"', ['late-guard', 'global-taken']],
    ['of an element’s id', '', 'consentry === document.documentElement', ['global-taken']],
  ])('%s stays, is reported once, and the visitor chooses all the same', async (_, parameters, isTheirs, reports) => {
    const { demo, page } = await openSite(`/taken.html${parameters}`)
    await page.waitFor('!!document.querySelector(".cs-banner")')
    expect(await page.evaluate(isTheirs)).toBe(true)
    await expectReports(page, reports)
    await settle(demo, page)
    expect(await page.evaluate('order')).toEqual([])
    await clickNamed(page, '.cs-banner', 'Refuse all')
    await page.waitFor('!document.querySelector(".cs-banner")')
    await page.reload()
    await settle(demo, page)
    expect(await page.evaluate('order')).toEqual([])
    expect(await countOf(page, '.cs-banner')).toBe(0)

    await page.click('main a[href="#cookie-preferences"]')
    await clickNamed(page, '.cs-dialog', 'Accept all')
    expect(await page.waitFor('order.length === 1 && order')).toEqual(['other'])
    expect(await page.evaluate(isTheirs)).toBe(true)
    await expectReports(page, [...reports, ...reports]) // Once on each of the two pages.
  })
})

describe(`a chunk that cannot be loaded, in ${engine}`, () => {
  const open = async (chunk: string) => {
    const site = await openSite('/gates.html?control')
    site.demo.missing.add(`/consentry/chunks/${chunk}.js`)
    await site.page.goto(site.url('/gates.html?marked'))
    await ready(site.page)
    return site
  }

  it.each([
    ['check', ['configuration']],
    ['banner', ['interface']],
  ])('%s: is reported once, nothing is asked and nothing let through; the next page asks', async (chunk, reports) => {
    const { demo, page } = await open(chunk)
    await expectReports(page, reports)
    await settle(demo, page)
    expect(await countOf(page, '.cs-banner')).toBe(0)
    expect(await page.evaluate('order')).toEqual(['own'])
    expect(await page.evaluate('consentry.has("other")')).toBe(false)

    demo.missing.clear()
    await page.reload()
    await answerBanner(page, 'Accept all')
    expect(await page.waitFor('order.length === 2 && order')).toEqual(['own', 'other'])
  })

  it('release: is reported once, and what is granted stays held until it can be loaded', async () => {
    const { demo, page } = await open('release')
    await answerBanner(page, 'Accept all')
    await expectReports(page, ['release'])
    await settle(demo, page)
    expect(await page.evaluate('consentry.has("other")')).toBe(true)
    expect(await page.evaluate('order')).toEqual(['own'])
    expect(demo.requests).toEqual([])

    demo.missing.clear()
    // Firefox does not ask twice for a module on one page.
    await (engine === 'firefox' ? page.reload() : page.evaluate('consentry.grant().then(() => true)'))
    expect(await page.waitFor('order.length === 2 && order')).toEqual(['own', 'other'])
  })

  it('preferences: is reported once, and the banner works', async () => {
    const { demo, page } = await open('preferences')
    await clickNamed(page, '.cs-banner', 'Choose')
    await clickNamed(page, '.cs-banner', 'Choose')
    await settle(demo, page)
    await expectReports(page, ['interface'])
    expect(await countOf(page, '.cs-dialog')).toBe(0)
    await answerBanner(page, 'Refuse all')
    expect(await page.evaluate('order')).toEqual(['own'])
  })

  it('aftermath: is reported once, the choice works, and the record is made on the next page', async () => {
    const { demo, page } = await open('aftermath')
    await clickNamed(page, '.cs-banner', 'Accept all')
    expect(await page.waitFor('order.length === 2 && order')).toEqual(['own', 'other'])
    await expectReports(page, ['aftermath'])
    expect(await countOf(page, '.cs-banner')).toBe(0)
    demo.missing.clear()
    await page.reload()
    await ready(page)
    await page.waitFor('consentry.history().then(() => !Object.keys(localStorage).some((key) => key.includes(".task.")))')
    expect(await page.evaluate('consentry.history().then((records) => records.map(({ intent }) => intent))')).toEqual(['grant'])
  })

  it('validate: a configuration with a mistake grants nothing, and that it cannot be explained is reported once', async () => {
    const { demo, page, url } = await openSite('/gates.html?control')
    demo.missing.add('/consentry/chunks/validate.js')
    await page.goto(url('/bad.html?case=unknown-key'))
    await ready(page)
    await page.evaluate('consentry.grant().then(() => true)')
    await settle(demo, page)
    await expectReports(page, ['configuration'])
    expect(demo.requests).toEqual([])
    expect(await countOf(page, '.cs-banner')).toBe(0)
  })
})
