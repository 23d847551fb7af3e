import { describe, expect, it } from 'vitest'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { answerBanner } from './steps/answer.ts'
import { clickNamed } from './steps/clickNamed.ts'
import { openSite, type Site } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'
import { reportsIn } from './steps/reportsIn.ts'
import { switches } from './steps/switches.ts'

const trusted = '/privacy.html?trusted&token=sesame'

async function openBanner(path: string): Promise<Site> {
  const site = await openSite(path)
  await ready(site.page)
  await site.page.waitFor("!!document.querySelector('.cs-banner')")
  return site
}

const intentsIn = (page: Page) =>
  page.evaluate<readonly string[]>('consentry.history().then((records) => records.map(({ intent }) => intent))')

const isGranted = (page: Page) => page.evaluate<boolean>("consentry.has('advertising')")

/** What a script of the page can do to the button with that text, each after a turn in which the page could answer. */
const presses: readonly (readonly [name: string, press: (text: string) => void])[] = [
  [
    'button.click()',
    (text) => {
      ;[...document.querySelectorAll('button')].find((button) => button.textContent === text)!.click()
    },
  ],
  [
    'a dispatched MouseEvent',
    (text) => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === text)!
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        button.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, composed: true, detail: 1, view: window }))
    },
  ],
  [
    'a script that a tag manager inserts',
    (text) => {
      const script = document.createElement('script')
      script.textContent = `[...document.querySelectorAll('button')].find(({ textContent }) => textContent === '${text}').click()`
      document.head.append(script)
    },
  ],
]

describe(`who may grant, in ${engine}`, () => {
  it.each(presses)('%s on Accept grants nothing, is reported, and leaves the banner', async (_, press) => {
    const { demo, page } = await openBanner(trusted)
    await page.evaluate(press, 'Accept all')
    // What the click before it did, or did not, is known: answers wait for each other.
    await page.evaluate("consentry.grant('advertising').then(() => undefined)")
    expect(await isGranted(page)).toBe(false)
    expect(await intentsIn(page)).toEqual([])
    expect(await page.evaluate("!!document.querySelector('.cs-banner')")).toBe(true)
    expect(demo.requests).toEqual([])
    const topics = reportsIn(page)
    if (topics) expect(topics).toEqual(['untrusted-grant', 'untrusted-grant'])
  })

  it.each(presses)('%s grants where nobody asks for a gesture', async (_, press) => {
    const { page } = await openBanner('/privacy.html')
    await page.evaluate(press, 'Accept all')
    await page.waitFor("consentry.has('advertising')")
  })

  it.each(presses)('%s refuses', async (_, press) => {
    const { page } = await openBanner(trusted)
    await page.evaluate(press, 'Refuse all')
    await page.waitFor('consentry.history().then((records) => records.length > 0)')
    expect(await intentsIn(page)).toEqual(['refuse'])
    expect(await page.evaluate("!!document.querySelector('.cs-banner')")).toBe(false)
  })

  it('the visitor’s pointer grants', async () => {
    const { page } = await openBanner(trusted)
    await answerBanner(page, 'Accept all')
    expect(await isGranted(page)).toBe(true)
  })

  it.each(['Enter', ' '])('the visitor’s key "%s" grants', async (key) => {
    const { page } = await openBanner(trusted)
    await page.evaluate("[...document.querySelectorAll('.cs-banner button')].find((one) => one.textContent === 'Accept all').focus()")
    await page.press(key)
    await page.waitFor("consentry.has('advertising')")
  })

  it.each([
    ['not what the visitor saves, where only gestures grant', trusted, '-Advertising'],
    ['what the visitor saves, where nobody asks for a gesture', '/privacy.html', '+Advertising'],
  ])('what a script switches on in the preferences is %s', async (_, path, state) => {
    const { page } = await openBanner(path)
    await clickNamed(page, '.cs-banner', 'Choose')
    await clickNamed(page, '.cs-dialog', 'Performance and functionality')
    await page.evaluate("document.querySelector('.cs-dialog [role=switch][aria-label=Advertising]').click()")
    await expect.poll(() => switches(page)).toEqual(['+Performance and functionality', state])
    await clickNamed(page, '.cs-dialog', 'Save my choices')
    await page.waitFor("consentry.has('performance')")
    expect(await isGranted(page)).toBe(state.startsWith('+'))
  })

  it('only the right token grants from code, and it does not stay in the page', async () => {
    const { page } = await openBanner(trusted)
    const grant = (options: string) => page.evaluate<boolean>(`consentry.grant('advertising'${options}).then(({ counts }) => counts)`)
    expect(await grant('')).toBe(false)
    expect(await grant(", { token: 'open' }")).toBe(false)
    expect(await grant(", { token: '' }")).toBe(false)
    expect(await isGranted(page)).toBe(false)
    expect(await page.evaluate("document.querySelectorAll('[data-grant-token]').length")).toBe(0)
    expect(await grant(", { token: 'sesame' }")).toBe(true)
    expect(await isGranted(page)).toBe(true)
    expect(await page.evaluate<boolean>('consentry.withdraw().then(({ counts }) => counts)')).toBe(true)
    expect(await isGranted(page)).toBe(false)
  })

  it('without a token of its own no code grants, not even with none', async () => {
    const { page } = await openBanner('/privacy.html?trusted')
    expect(await page.evaluate<boolean>("consentry.grant('advertising', { token: undefined }).then(({ counts }) => counts)")).toBe(false)
    expect(await page.evaluate<boolean>("consentry.grant('advertising', { token: '' }).then(({ counts }) => counts)")).toBe(false)
    expect(await isGranted(page)).toBe(false)
  })

  it('queued grants count with the token only', async () => {
    const { page } = await openBanner(trusted)
    await page.evaluate("void consentry.push(['grant', 'performance'], ['grant', 'advertising', { token: 'sesame' }])")
    await page.waitFor("consentry.has('advertising')")
    expect(await page.evaluate("consentry.has('performance')")).toBe(false)
  })
})
