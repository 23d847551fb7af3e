import { describe, expect, it } from 'vitest'
import type { ConsentRecord } from '../../src/core/records/consentRecord.ts'
import type { Configuration, Model } from '../../src/core/configuration.ts'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { answersIn } from './steps/answersIn.ts'
import { clickNamed } from './steps/clickNamed.ts'
import { countOf } from './steps/countOf.ts'
import { keepTitles, withGpc } from './steps/earlyScripts.ts'
import { openOwnPage, type OwnPage } from './steps/openOwnPage.ts'
import { ready } from './steps/ready.ts'
import { siteConfiguration } from './steps/siteConfiguration.ts'
import { switches } from './steps/switches.ts'

const inModel = (model: Model, changes: Partial<Configuration> = {}): Configuration => ({
  ...siteConfiguration(),
  region: 'US-CA',
  regions: { 'US-CA': model },
  ...changes,
})

/** A page in a region with that model, when it is known what counts there. */
async function openIn(model: Model, { configuration, ...wanted }: OwnPage = {}): Promise<Page> {
  const page = await openOwnPage({ first: keepTitles, ...wanted, configuration: configuration ?? inModel(model) })
  await ready(page)
  return page
}

const runs = "['posthog', 'segment', 'advertising'].every((id) => consentry.has(id))"
const textOf = (page: Page, part: string) => page.evaluate((wanted: string) => document.querySelector(wanted)?.textContent ?? '', part)
const recorded = (page: Page) => page.waitFor<ConsentRecord>('consentry.history().then((records) => records.at(-1))')

describe(`where the visitor may opt out, in ${engine}`, () => {
  it('nothing is asked: a notice says that it runs, and both of its answers look alike', async () => {
    const page = await openIn('opt-out')
    const answers = await answersIn(page, '.cs-banner')
    expect(answers.map(({ name }) => name)).toEqual(['Opt out', 'Keep as it is'])
    const [first, second] = answers.map(({ tag, width, height, style }) => [
      tag,
      width,
      height,
      style['font-weight'],
      style.color,
      style['background-color'],
    ])
    expect(first).toEqual(second)
    expect(await page.evaluate(runs)).toBe(true)
    // The ordinary question was never there, not even for a moment.
    expect(await page.evaluate('titles')).toEqual(['Your privacy choices'])
    expect(await textOf(page, '.cs-banner')).toContain('You can opt out now or at any time.')
  })

  it('one press opts out: it ends what runs, on every page from then on', async () => {
    const page = await openIn('opt-out')
    await clickNamed(page, '.cs-banner', 'Opt out')
    await page.waitFor("!consentry.has('posthog') && !consentry.has('advertising')")
    expect(await recorded(page)).toMatchObject({ intent: 'refuse', method: 'banner' })
    await page.reload()
    await ready(page)
    await page.waitFor("!!document.querySelector('.cs-link')")
    expect([await page.evaluate("consentry.has('posthog')"), await countOf(page, '.cs-banner')]).toEqual([false, 0])
  })

  it('taking note is no answer: it keeps what runs, grants nothing, and is remembered', async () => {
    const page = await openIn('opt-out')
    await clickNamed(page, '.cs-banner', 'Keep as it is')
    await page.waitFor("!document.querySelector('.cs-banner')")
    expect(await recorded(page)).toMatchObject({ intent: 'acknowledge', method: 'banner', answers: {} })
    await page.reload()
    await ready(page)
    await page.waitFor("!!document.querySelector('.cs-link')")
    expect([await page.evaluate(runs), await countOf(page, '.cs-banner')]).toEqual([true, 0])
  })

  it('the preferences show what runs as on, and what is switched off ends', async () => {
    const page = await openIn('opt-out')
    await clickNamed(page, '.cs-banner', 'Choose')
    await answersIn(page, '.cs-dialog')
    expect(await switches(page)).toEqual(['+Performance and functionality', '+Advertising'])
    await clickNamed(page, '.cs-dialog', 'Advertising')
    await clickNamed(page, '.cs-dialog', 'Save my choices')
    await page.waitFor("!consentry.has('advertising') && consentry.has('performance')")
  })

  it('a signal of the browser opts out by itself, and the notice says that it is honoured (S11)', async () => {
    const page = await openIn('opt-out', { first: withGpc })
    expect((await answersIn(page, '.cs-banner')).map(({ name }) => name)).toEqual(['OK'])
    expect(await textOf(page, '.cs-banner')).toContain('Opt-out request honoured.')
    expect(await page.evaluate("['posthog', 'segment', 'advertising'].some((id) => consentry.has(id))")).toBe(false)
    // Its effect is computed: nobody has answered.
    expect(await page.evaluate('consentry.history()')).toEqual([])
  })

  it('a doubtful configuration is as if nothing were known: nothing runs and no notice says otherwise', async () => {
    const page = await openIn('opt-out', { configuration: inModel('opt-out', { region: 'US-CA', expiry: { granted: 'soon' } }) })
    await page.waitFor("consentry.grant('posthog').then(({ counts }) => !counts)")
    expect([await page.evaluate("consentry.has('posthog')"), await page.evaluate('titles')]).toEqual([false, []])
  })
})

describe(`where the visitor is told, or only the link is there, in ${engine}`, () => {
  it('a notice has one answer, which takes note, and leads to the choices', async () => {
    const page = await openIn('notice')
    expect((await answersIn(page, '.cs-banner')).map(({ name }) => name)).toEqual(['OK'])
    expect(await page.evaluate('titles')).toEqual(['Cookies and similar technologies'])
    expect(await page.evaluate(runs)).toBe(true)
    await clickNamed(page, '.cs-banner', 'OK')
    await page.waitFor("!document.querySelector('.cs-banner')")
    await page.reload()
    await ready(page)
    await page.waitFor("!!document.querySelector('.cs-link')")
    expect(await countOf(page, '.cs-banner')).toBe(0)
  })

  it('without a notice there is the link alone, and it leads to the choices', async () => {
    const page = await openIn('none')
    await clickNamed(page, '.cs-link', 'Your Privacy Choices')
    await answersIn(page, '.cs-dialog')
    expect(await page.evaluate('titles')).toEqual([])
    await clickNamed(page, '.cs-dialog', 'Refuse all')
    await page.waitFor("!consentry.has('posthog')")
  })

  it.each(['opt-out', 'notice', 'opt-in'] as const)(
    'under %s neither Escape nor leaving grants anything or moves the focus',
    async (model) => {
      const page = await openIn(model, {
        body: '<button id="own">Own</button>',
        first: "window.focused = 0; addEventListener('focusin', () => focused++);",
      })
      await answersIn(page, '.cs-banner')
      expect(await page.evaluate('focused')).toBe(0)
      await page.press('Escape')
      expect(await countOf(page, '.cs-banner')).toBe(1)
      expect(await page.evaluate('consentry.history()')).toEqual([])
      await page.reload()
      await ready(page)
      await answersIn(page, '.cs-banner')
      expect(await page.evaluate('consentry.history()')).toEqual([])
    },
  )
})

describe(`the permanent link in ${engine}`, () => {
  const label = () =>
    [...document.querySelectorAll('[href="#cookie-preferences"]')].map((link) => [
      link.textContent.trim(),
      link.querySelectorAll('svg').length,
    ])
  const body = '<footer><a id="marked" href="#cookie-preferences" data-consent-link>Cookies</a></footer>'

  it.each<[Model, string, number]>([
    ['opt-in', 'Cookie preferences', 0],
    ['opt-out', 'Your Privacy Choices', 1],
    ['notice', 'Your Privacy Choices', 1],
    ['none', 'Your Privacy Choices', 1],
  ])('under %s a marked one says %s, with %d icons, and there is no other', async (model, text, icons) => {
    const page = await openIn(model, { body })
    await page.waitFor((wanted: string) => document.querySelector('#marked')?.textContent.trim() === wanted, text)
    expect(await page.evaluate(label)).toEqual([[text, icons]])
    await page.evaluate('consentry.destroy()')
    expect(await page.evaluate(label)).toEqual([['Cookies', 0]])
  })

  it('is put at the end of a page that has none, in its flow, large enough for a finger, and under opt-in it is not', async () => {
    const page = await openIn('opt-out', { body: '<main>A page</main>' })
    await page.waitFor("!!document.querySelector('.cs-link a')")
    const box = await page.evaluate(() => {
      const link = document.querySelector('.cs-link a')!
      const { position } = getComputedStyle(link.parentElement!)
      return { position, height: link.getBoundingClientRect().height, isLast: document.body.lastElementChild === link.parentElement }
    })
    expect(box).toMatchObject({ position: 'static', isLast: true })
    expect(box.height).toBeGreaterThanOrEqual(24)
    expect(await countOf(await openIn('opt-in'), '.cs-link')).toBe(0)
  })

  it('is put back with the next answer where the page has replaced its body', async () => {
    const page = await openIn('none')
    await page.waitFor("!!document.querySelector('.cs-link')")
    await page.evaluate("document.body.replaceWith(document.createElement('body'))")
    await page.evaluate("consentry.refuse('posthog').then(() => undefined)")
    await page.waitFor("!!document.querySelector('.cs-link a')")
  })
})
