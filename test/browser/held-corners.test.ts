import { describe, expect, it } from 'vitest'
import type { Configuration } from '../../src/core/configuration.ts'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { openOwnPage, type OwnPage } from './steps/openOwnPage.ts'
import { reportsIn } from './steps/reportsIn.ts'

const configuration: Configuration = {
  categories: { advertising: {} },
  services: {
    ads: {
      name: 'Ads',
      provider: { name: 'Ads Inc.' },
      category: 'advertising',
      technologies: [
        { type: 'script', host: 'ads.localhost' },
        { type: 'cookie', name: '_ads' },
      ],
    },
  },
}
const open = (wanted: OwnPage = {}) => openOwnPage({ configuration, ...wanted })

/** Which of a script, a cookie and a fetch the guard of a page holds. */
const heldOn = (page: Page) =>
  page.evaluate(async () => {
    document.body.append(Object.assign(document.createElement('script'), { src: 'https://ads.localhost/t.js' }))
    document.cookie = '_ads=1'
    await fetch('https://ads.localhost/e').catch(() => {})
    const guard = Reflect.get(window, Symbol.for('consentry.guard')) as { watch(listener: (event: unknown) => void): void }
    const held: string[] = []
    guard.watch((event) => {
      const { outcome, vector } = event as { outcome: string; vector: string }
      if (outcome === 'held') held.push(vector)
    })
    return { held, cookie: document.cookie, script: document.querySelector('[data-held-src]')?.getAttribute('data-held-src') }
  })
const script = 'https://ads.localhost/t.js'

describe(`a frame with a text of its own, in ${engine}`, () => {
  const insert = (page: Page) =>
    page.evaluate(
      () =>
        new Promise((resolve) => {
          const told: unknown[] = []
          Object.assign(window, { told: (what: string) => told.push(what) })
          const text = (name: string) => `<p>${name}<script>parent.told("${name}")</` + 'script>'
          for (const [name, mark] of [
            ['marked', 'ads'],
            ['own', ''],
          ] as const) {
            const frame = document.createElement('iframe')
            if (mark) frame.dataset['consent'] = mark
            frame.srcdoc = text(name)
            document.body.append(frame)
            // The last one comes when the others have had their time.
            if (!mark) frame.addEventListener('load', () => resolve(told))
          }
        }),
    )

  it('runs without Consentry', async () => expect(await insert(await open({ control: true }))).toEqual(['marked', 'own']))

  it('does not run while its mark says so', async () => {
    const page = await open()
    expect(await insert(page)).toEqual(['own'])
    expect(await page.evaluate('document.querySelectorAll("iframe[data-held-srcdoc]").length')).toBe(1)
  })
})

describe(`a tag that is written in two calls, parted inside of quotes, in ${engine}`, () => {
  const body = `<script>document.write('<img alt="a > b'); document.write('" src="https://ads.localhost/p.gif">')</script>`
  const picture = 'document.querySelector("img").getAttribute("src")'

  it('asks without Consentry', async () =>
    expect(await (await open({ control: true, body })).evaluate(picture)).toBe('https://ads.localhost/p.gif'))

  it('is held', async () => {
    const page = await open({ body })
    expect(await page.evaluate(picture)).toBeNull()
    expect(await page.evaluate('document.querySelector("img").alt')).toBe('a > b')
  })
})

it('what a script before the guard took away opens its own gate and no other', async () => {
  const page = await open({ first: 'Object.defineProperty(window, "Range", { value: undefined })' })
  expect(await heldOn(page)).toEqual({ held: ['script', 'cookie', 'fetch'], cookie: '', script })
  if (engine !== 'webkit') expect(reportsIn(page)).toContain('gate')
})

it('the lean guard holds scripts and cookies, and lets through what it has no gate for', async () => {
  expect(await heldOn(await open({ install: 'guard.js' }))).toEqual({ held: ['script', 'cookie', 'fetch'], cookie: '', script })
  expect(await heldOn(await open({ install: 'guard.lean.js' }))).toEqual({ held: ['script', 'cookie'], cookie: '', script })
})
