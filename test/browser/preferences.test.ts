import { describe, expect, it } from 'vitest'
import type { ConsentRecord } from '../../src/core/records/consentRecord.ts'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { answersIn } from './steps/answersIn.ts'
import { clickNamed } from './steps/clickNamed.ts'
import { countOf } from './steps/countOf.ts'
import { openOwnPage } from './steps/openOwnPage.ts'
import { siteConfiguration } from './steps/siteConfiguration.ts'
import { switches } from './steps/switches.ts'

const link = '<p><a id="link" href="#cookie-preferences">Cookie preferences</a></p>'
const isOpen = "!!document.querySelector('.cs-dialog[open]')"
const focused = 'document.activeElement.id || document.activeElement.className || document.activeElement.localName'

/** The preferences, opened from the banner, when they stand still. */
async function openPreferences(page: Page): Promise<void> {
  await clickNamed(page, '.cs-banner', 'Choose')
  await answersIn(page, '.cs-dialog')
}

async function isClosed(page: Page): Promise<void> {
  await page.waitFor(`!(${isOpen})`)
}

/** Nothing is granted, remembered or recorded, and the banner still asks. A later answer shows that there was time for it. */
async function expectUnanswered(page: Page): Promise<void> {
  expect(await countOf(page, '.cs-banner')).toBe(1)
  expect(await page.evaluate('[document.cookie, consentry.has("keen"), consentry.has("advertising")]')).toEqual(['', false, false])
  const later = await page.evaluate<readonly ConsentRecord[]>("consentry.refuse('keen').then(() => consentry.history())")
  expect(later.map(({ method, answers }) => [method, answers])).toEqual([['api', { keen: 'refused' }]])
}

describe(`the preferences in ${engine}`, () => {
  it('are modal, take the focus, and keep it while it goes round', async () => {
    const page = await openOwnPage({
      first: "window.outside = 0; addEventListener('focusin', ({ target }) => (outside += Number(!target.closest('.cs'))))",
      body: link,
    })
    await openPreferences(page)
    expect(await page.evaluate("document.querySelector('.cs-dialog').matches(':modal')")).toBe(true)
    expect(await page.evaluate(focused)).toBe('cs-title-preferences')
    for (const key of ['Tab', 'Shift+Tab']) {
      const places: string[] = []
      for (let i = 0; i < 40; i++) {
        await page.press(key)
        // Between the last and the first place is the browser's own interface, during which the page says that its body has the focus.
        const place = await page.evaluate<string>(
          `document.querySelector('.cs-dialog').contains(document.activeElement) ? ${focused} : document.activeElement.localName`,
        )
        if (!(place === 'body' || place === 'html')) places.push(place)
      }
      // It has been round: the button that closes came twice, the answers with it.
      expect(places.filter((place) => place === 'cs-close').length, key).toBeGreaterThanOrEqual(2)
      expect(places.filter((place) => place === 'cs-answer').length, key).toBeGreaterThanOrEqual(3)
      expect(places, key).not.toContain('link')
    }
    expect(await page.evaluate('outside')).toBe(0)
  })

  it.each([
    ['Escape', (page: Page) => page.press('Escape')],
    ['their button', (page: Page) => clickNamed(page, '.cs-dialog', 'Close')],
  ])('closed by %s grant nothing, whatever was switched on, and give the focus back', async (_, close) => {
    const page = await openOwnPage()
    await openPreferences(page)
    await clickNamed(page, '.cs-dialog', 'Advertising')
    expect(await switches(page)).toEqual(['-Performance and functionality', '+Advertising'])
    await close(page)
    await isClosed(page)
    expect(await page.evaluate(focused)).toBe('cs-choose')
    await expectUnanswered(page)
    // The next time they begin with what is granted.
    await openPreferences(page)
    expect(await switches(page)).toEqual(['-Performance and functionality', '-Advertising'])
  })

  it.each([
    ['by a click', (page: Page) => page.click('#link')],
    [
      'by keyboard',
      async (page: Page) => {
        await page.evaluate("document.querySelector('#link').focus()")
        await page.press('Enter')
      },
    ],
  ])('open from any link to their fragment %s, and give the focus back to it (S9)', async (_, open) => {
    const page = await openOwnPage({ body: link })
    await answersIn(page, '.cs-banner')
    await open(page)
    await answersIn(page, '.cs-dialog')
    expect(await page.evaluate(focused)).toBe('cs-title-preferences')
    await page.press('Escape')
    await isClosed(page)
    expect(await page.evaluate(focused)).toBe('link')
    await open(page)
    await page.waitFor(isOpen)
  })

  it('open from a link inside of a shadow tree, and when the page goes to their fragment (S9)', async () => {
    const page = await openOwnPage({ body: '<div id="host"></div>' })
    await page.evaluate((html: string) => {
      document.querySelector('#host')!.attachShadow({ mode: 'open' }).innerHTML = html
    }, link)
    await answersIn(page, '.cs-banner')
    await page.evaluate("document.querySelector('#host').shadowRoot.querySelector('a').click()")
    await page.waitFor(isOpen)
    // A key goes to what has the focus.
    await page.waitFor("!!document.activeElement.closest('dialog')")
    await page.press('Escape')
    await isClosed(page)
    await page.evaluate("void (location.hash = '#cookie-preferences')")
    await page.waitFor(isOpen)
  })

  it('open with a page whose address has their fragment, which the operator may choose (S9)', async () => {
    await (await openOwnPage({ fragment: '#cookie-preferences' })).waitFor(isOpen)
    const page = await openOwnPage({ configuration: siteConfiguration({ fragment: '#privacy' }), fragment: '#privacy', body: link })
    await page.waitFor(isOpen)
    await page.press('Escape')
    await isClosed(page)
    await page.click('#link')
    // The link is an ordinary one here; the page has gone to its fragment.
    expect(await page.evaluate(`[location.hash, ${isOpen}]`)).toEqual(['#cookie-preferences', false])
  })
})
