import { describe, expect, it } from 'vitest'
import type { Configuration, PurposeId, ProviderRole, TechnologyConfiguration } from '../../src/core/configuration.ts'
import { en } from '../../src/ui/messages/en.ts'
import { enPreferences } from '../../src/ui/messages/enPreferences.ts'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { answersIn } from './steps/answersIn.ts'
import { expandAll } from './steps/expandAll.ts'
import { openOwnPage } from './steps/openOwnPage.ts'
import { ready } from './steps/ready.ts'
import { screens } from './steps/screens.ts'
import { siteConfiguration } from './steps/siteConfiguration.ts'

const builtIn: Readonly<Record<string, string>> = { ...en, ...enPreferences }

/** For every key a text that names it, with the placeholders of the built-in one. */
const own = Object.fromEntries(
  Object.entries(builtIn).map(([key, text]) => [key, [`[${key}]`, ...(text.match(/\{\w+\}/g) ?? [])].join(' ')]),
)

const purposes: PurposeId[] = ['provide', 'operate', 'improve', 'partners', 'marketing', 'advertising', 'security', 'legal', 'own']
const roles: ProviderRole[] = [
  'operator',
  'service-provider',
  'marketing-provider',
  'advertiser',
  'ad-service-provider',
  'ad-measurement',
  'partner',
]
const oneOfEach = (name: string): TechnologyConfiguration[] => [
  { type: 'cookie', name, duration: 'session' },
  { type: 'pixel', host: `${name}.example`, with: ['a'] },
  { type: 'localStorage', name },
  { type: 'resettable-id', name },
]
const more: TechnologyConfiguration[] = [
  { type: 'cookie', name: 'b' },
  { type: 'sessionStorage', name: 'b' },
  { type: 'indexedDB', name: 'b' },
  { type: 'cache', name: 'b', gated: false, instead: 'Elsewhere' },
  { type: 'file', name: 'b' },
  { type: 'bucket', name: 'b', category: 'social' },
  { type: 'serviceWorker', name: '/b.js' },
  { type: 'script', host: 'b.example' },
  { type: 'frame', host: 'b.example' },
  { type: 'request', host: 'b.example' },
]

/** A site that has something of everything that there is a text for. */
const everything: Configuration = {
  policy: { version: '1', url: '/privacy', updated: '2026-11-01' },
  categories: Object.fromEntries(
    Object.keys(builtIn).flatMap((key) => {
      const id = /^category\.(\w+)$/.exec(key)?.[1]
      return id ? [[id, { required: id === 'essential' }]] : []
    }),
  ),
  services: {
    one: {
      name: 'One',
      provider: { name: 'One' },
      category: 'advertising',
      technologies: oneOfEach('a'),
      purposes: purposes.map((id) => (id === 'own' ? { id, name: 'Counting stars' } : { id })),
    },
    ...Object.fromEntries(
      roles.map((role) => [role, { name: `The ${role}`, provider: { name: `The ${role}`, role }, category: 'performance' }]),
    ),
    needed: {
      name: 'Needed',
      provider: { name: 'Needed' },
      category: 'essential',
      purposes: [
        { id: 'provide', basis: 'contract' },
        { id: 'legal', basis: 'legal-obligation' },
      ],
    },
    shield: {
      name: 'Shield',
      provider: { name: 'Shield' },
      category: 'essential',
      purposes: [{ id: 'security', basis: 'legitimate-interest' }],
    },
    more: { name: 'More', provider: { name: 'More' }, category: 'performance', technologies: [...oneOfEach('c'), ...more] },
    single: {
      name: 'Single',
      provider: { name: 'Single' },
      category: 'social',
      technologies: [{ type: 'cookie', name: 'd' }],
      reduced: { mode: 'quiet', description: 'Less of it.' },
    },
  },
  ui: { messages: { en: own } },
}

/** All texts and labels of a part of the interface. */
async function textsIn(page: Page, part: string): Promise<readonly string[]> {
  const texts = await page.evaluate((selector: string) => {
    const all = [...document.querySelectorAll(`${selector} *`)]
    return all.flatMap((element) => [
      element.getAttribute('aria-label') ?? '',
      ...[...element.childNodes].map((node) => (node.nodeType === 3 ? node.textContent!.trim() : '')),
    ])
  }, part)
  return texts.filter(Boolean)
}

async function textsOfBanner(page: Page): Promise<readonly string[]> {
  await answersIn(page, '.cs-banner')
  return textsIn(page, '.cs-banner')
}

/** Those of the banner, and of the preferences with everything open, where one service of many is granted. */
async function textsOn(page: Page): Promise<readonly string[]> {
  const banner = await textsOfBanner(page)
  await page.evaluate("consentry.grant('more').then(() => consentry.openPreferences())")
  await expandAll(page)
  const byPurpose = await textsIn(page, '.cs-dialog')
  await page.click('.cs-grouping button:last-of-type')
  await page.waitFor("!!document.querySelector('#cs-party-others')")
  return [...banner, ...byPurpose, ...(await textsIn(page, '.cs-dialog'))]
}

describe(`the texts in ${engine}`, () => {
  it('can each be replaced by the operator', async () => {
    const withOperator: Configuration = {
      ...everything,
      operator: {
        name: 'Lumen',
        contact: 'privacy@lumen.example',
        address: '1 Light Street',
        authority: { name: 'Authority' },
        recipients: ['US'],
      },
      records: { endpoint: '/records' },
      regions: { default: 'opt-in' },
    }
    // A region that does not exist is none.
    const nowhere = "document.documentElement.dataset.region = 'ZZ'"
    const texts = [
      ...(await textsOn(await openOwnPage({ configuration: everything }))),
      ...(await textsOn(await openOwnPage({ configuration: withOperator, first: nowhere }))),
      ...(await textsOfBanner(await openOwnPage({ configuration: { ...everything, enforce: 'strict' } }))),
    ]
    const shown = texts.join('\n')
    // Not to be seen here: what depends on the region or on signals, what could not be loaded or is not kept, what profiles are told, and a purpose of the
    // site's own without a name, which is a mistake.
    const regional = ['exempt', 'exempt.appearance', 'exempt.emergency', 'exempt.statistics', 'signalled']
    const elsewhere = [...regional, 'failed', 'forgotten', 'purpose.own', 'scope.device', 'scope.profile'].sort()
    expect(
      Object.keys(own)
        .filter((key) => !shown.includes(`[${key}]`))
        .sort(),
    ).toEqual(elsewhere)
    const left = new Set(Object.values(builtIn).filter((text) => !text.includes('{')))
    expect(texts.filter((text) => left.has(text))).toEqual([])
    expect(shown).toMatch(/\[title\]$/m)
    expect(shown).toContain('[some] 1 8')
    expect(shown).not.toMatch(/\{\w+\}/)
  })

  it('are text, whatever the operator writes into them', async () => {
    const markup = '<img src=x onerror="window.ran = true"><b>bold</b>&amp;'
    const configuration: Configuration = {
      policy: { version: '1', url: '/privacy' },
      operator: { name: markup, contact: markup },
      categories: { essential: { required: true }, marked: { name: markup, description: markup } },
      services: {
        one: {
          name: markup,
          provider: { name: markup },
          category: 'marked',
          description: markup,
          technologies: [
            { type: 'cookie', name: markup, purpose: markup },
            { type: 'pixel', host: 'a.example', with: [markup] },
            { type: 'cookie', name: 'b' },
          ],
        },
      },
      ui: { messages: { en: Object.fromEntries(Object.keys(builtIn).map((key) => [key, markup])) } },
    }
    const page = await openOwnPage({ configuration })
    await answersIn(page, '.cs-banner')
    await ready(page)
    await page.evaluate('consentry.openPreferences()')
    await expandAll(page)
    const found = await page.evaluate((text: string) => {
      const parts = ['.cs-banner', '.cs-dialog'].map((part) => document.querySelector<HTMLElement>(part)!)
      return {
        shown: parts.map((part) => part.textContent.split(text).length - 1),
        elements: parts.map((part) => part.querySelectorAll('img, script, [onerror]').length),
        ran: 'ran' in window,
      }
    }, markup)
    expect(found.elements).toEqual([0, 0])
    expect(found.ran).toBe(false)
    expect(found.shown[0]).toBeGreaterThan(5)
    expect(found.shown[1]).toBeGreaterThan(20)
  })

  const word = 'consideration'
  const kinds = [
    ['many words', `${word} `.repeat(143)],
    ['one word', word.repeat(154)],
  ] as const
  const cases = screens.flatMap(([width, height]) => kinds.map(([kind, text]) => ({ kind, text, width, height })))
  it.each(cases)('of 2,000 characters ($kind) leave the answers in reach at $width × $height', async ({ text, width, height }) => {
    const messages = { en: Object.fromEntries(['title', 'text', 'preferences', 'preferences.text'].map((key) => [key, text])) }
    const page = await openOwnPage({ configuration: siteConfiguration({ messages }), viewport: [width, height] })
    const inBanner = await answersIn(page, '.cs-banner')
    await ready(page)
    await page.evaluate('consentry.openPreferences()')
    const inDialog = await answersIn(page, '.cs-dialog')
    expect([...inBanner, ...inDialog].map(({ name, isInView, isOnTop }) => `${name} ${isInView} ${isOnTop}`)).toEqual(
      ['Refuse all', 'Accept all', 'Refuse all', 'Accept all', 'Save my choices'].map((name) => `${name} true true`),
    )
    await page.click('.cs-close')
    await page.waitFor("!document.querySelector('.cs-dialog')")
  })
})
