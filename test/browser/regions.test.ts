import { describe, expect, it } from 'vitest'
import type { Configuration } from '../../src/core/configuration.ts'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { answersIn } from './steps/answersIn.ts'
import { clickNamed } from './steps/clickNamed.ts'
import { expand } from './steps/expand.ts'
import { openOwnPage, type OwnPage } from './steps/openOwnPage.ts'
import { siteConfiguration } from './steps/siteConfiguration.ts'

const site: Configuration = {
  ...siteConfiguration({ messages: { en: { title: 'Everywhere' } } }),
  regions: { default: 'opt-in', US: 'opt-out', 'US-UT': 'none', AU: 'usual' },
  regional: {
    EEA: { messages: { en: { title: 'In the EEA' } } },
    FR: {
      operator: { name: 'Lumen France', address: '1 rue de la Lumière, Paris', contact: 'fr@lumen.example', recipients: ['US'] },
      policyUrl: '/fr/privacy',
    },
  },
}

/** What a page notes before everything else: reports, and the headings of all banners that were ever in it. */
const notes = `
  window.told = []
  console.error = (...parts) => told.push(parts.join(' '))
  window.titles = []
  new MutationObserver(() => {
    const title = document.querySelector('.cs-banner h2')?.textContent
    if (title && titles.at(-1) !== title) titles.push(title)
  }).observe(document, { childList: true, subtree: true })
`
const marked = (region: string) => `document.documentElement.dataset.region = ${JSON.stringify(region)}`
const clock = (timeZone: string, ...languages: readonly string[]) => `
  const { resolvedOptions } = Intl.DateTimeFormat.prototype
  Intl.DateTimeFormat.prototype.resolvedOptions = function () {
    return { ...resolvedOptions.call(this), timeZone: ${JSON.stringify(timeZone)} }
  }
  Object.defineProperty(navigator, 'languages', { value: ${JSON.stringify(languages)} })
`

function open(where: string, more: OwnPage = {}): Promise<Page> {
  return openOwnPage({ configuration: site, ...more, first: notes + where })
}

const isGranted = (page: Page) => page.evaluate<boolean>("consentry.has('performance')")
const titles = (page: Page) => page.evaluate<readonly string[]>('titles')
/** What was reported of regions. */
const told = (page: Page) => page.evaluate<readonly string[]>("told.filter((line) => line.startsWith('[consentry] region'))")

/** Resolves when the page asks: then nothing optional runs. */
async function asks(page: Page): Promise<void> {
  await answersIn(page, '.cs-banner')
  expect(await isGranted(page)).toBe(false)
}

/** Resolves when what is optional runs without an answer. */
async function runs(page: Page): Promise<void> {
  await page.waitFor("window.consentry?.has?.('performance') && consentry.has('advertising')")
  expect(await page.evaluate('consentry.history().then((records) => records.length)')).toBe(0)
}

async function preferencesOf(page: Page, heading?: string): Promise<string> {
  await page.waitFor('window.consentry?.openPreferences?.().then(() => true)')
  await answersIn(page, '.cs-dialog')
  if (heading) {
    await expand(page, heading)
    await page.waitFor("!!document.querySelector('.cs-region')")
  }
  return page.evaluate<string>("document.querySelector('.cs-dialog').innerText")
}

describe(`where a visitor is, in ${engine}`, () => {
  it.each(['DE', 'de', 'US-UT-', 'BR', 'NO'])(
    'before a choice nothing optional runs where the model is opt-in: data-region="%s"',
    async (region) => {
      await asks(await open(marked(region)))
    },
  )

  it.each(['US-CA', 'US_CA', 'US', 'us', 'AU', 'US-UT'])(
    'what is optional runs until the visitor objects where it is not: data-region="%s"',
    async (region) => {
      await runs(await open(marked(region)))
    },
  )

  it('can be said by the configuration, which comes before the page, and by a script tag', async () => {
    await asks(await open(marked('US'), { configuration: { ...site, region: 'FR' } }))
    await runs(await open('', { head: '<script type="text/plain" data-region="US-CA"></script>' }))
  })

  it.each([
    ['America/New_York', ['de-DE']],
    ['Australia/Sydney', []],
  ])('is guessed from a time zone that only one country has: %s', async (timeZone, languages) => {
    await runs(await open(clock(timeZone, ...languages)))
  })

  it.each([
    ['UTC', ['en-US']],
    ['America/Phoenix', ['en']],
    ['Europe/Berlin', ['en-US']],
  ])('is unknown where time zone and languages do not agree, and unknown is the strictest: %s %j', async (timeZone, languages) => {
    const page = await open(clock(timeZone, ...languages))
    await asks(page)
    expect(await preferencesOf(page, 'Region and law')).toContain('It is not known where you are')
  })

  it('nobody sees the notice of another region, not for a moment', async () => {
    const page = await open(marked('FR'))
    await asks(page)
    expect(await titles(page)).toEqual(['In the EEA'])
    const other = await open(marked('BR'))
    await asks(other)
    expect(await titles(other)).toEqual(['Everywhere'])
  })

  it.each(['ZZ', 'EEA', 'US-QQ', '<b>'])('a region that does not exist is reported and is the strictest: %s', async (region) => {
    const page = await open(marked(region))
    await asks(page)
    expect(await told(page)).toEqual([`[consentry] region ${region}`])
  })

  it.each(['chunks/jurisdiction.js', 'chunks/guess.js'])(
    'without %s the strictest stays, it is reported, and the visitor is asked',
    async (missing) => {
      const page = await open(clock('America/New_York'), { missing })
      await asks(page)
      expect(await told(page)).toHaveLength(1)
    },
  )

  it('the preferences say who is responsible there, where to complain, and in which countries data is received (S21)', async () => {
    const page = await open(marked('FR'))
    const text = await preferencesOf(page)
    for (const part of ['Lumen France, 1 rue de la Lumière', 'fr@lumen.example', 'CNIL', 'United States']) expect(text).toContain(part)
    expect(await page.evaluate("[...document.querySelectorAll('.cs-dialog a')].map((link) => link.getAttribute('href'))")).toContain(
      '/fr/privacy',
    )
    const elsewhere = await preferencesOf(await open(marked('BR')))
    expect(elsewhere).toContain('privacy@lumen.example')
    expect(elsewhere).not.toContain('France')
  })

  it.each([
    ['DE', 'https://www.youronlinechoices.eu/'],
    ['CA', 'https://youradchoices.ca/'],
    ['US-NY', 'https://optout.aboutads.info/'],
  ])('in %s the preferences link the opt-out programme %s (S16)', async (region, url) => {
    const page = await open(marked(region))
    await preferencesOf(page, 'Region and law')
    expect(await page.evaluate("[...document.querySelectorAll('.cs-region a')].map(({ href }) => href)")).toContain(url)
  })

  it('a category for some regions can be granted there, and nothing grants it elsewhere (S14)', async () => {
    const configuration: Configuration = { ...site, categories: { ...site.categories, demographic: { regions: ['EEA', 'GB'] } } }
    const there = await open(marked('DE'), { configuration })
    await clickNamed(there, '.cs-banner', 'Accept all')
    await there.waitFor("consentry.has('demographic')")
    const elsewhere = await open(marked('BR'), { configuration })
    await clickNamed(elsewhere, '.cs-banner', 'Accept all')
    await elsewhere.waitFor("consentry.has('performance')")
    expect(await elsewhere.evaluate("consentry.has('demographic')")).toBe(false)
  })

  it('an exemption of the region lets only the service run that claims it, and says on which conditions (S8)', async () => {
    const { posthog, ...others } = site.services!
    const configuration: Configuration = { ...site, services: { ...others, posthog: { ...posthog!, exempt: 'statistics' } } }
    const page = await open(marked('GB'), { configuration })
    await page.waitFor("window.consentry?.has?.('posthog')")
    expect(await page.evaluate("consentry.has('mixpanel') || consentry.has('segment')")).toBe(false)
    expect(await preferencesOf(page, 'Region and law')).toContain('PostHog runs without having asked, until you object')
    await page.evaluate("consentry.refuse('posthog').then(() => true)")
    expect(await page.evaluate("consentry.has('posthog')")).toBe(false)
    const german = await open(marked('DE'), { configuration })
    await asks(german)
    expect(await german.evaluate("consentry.has('posthog')")).toBe(false)
  })
})
