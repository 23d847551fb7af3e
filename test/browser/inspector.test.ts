import { describe, expect, it } from 'vitest'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { answerBanner } from './steps/answer.ts'
import { axeFindings } from './steps/axeFindings.ts'
import { openOwnPage } from './steps/openOwnPage.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'

/** The rows of the panel, newest first: outcome, what, service. */
const rowsOf = (page: Page) =>
  page.evaluate(() => {
    const root = [...document.querySelectorAll('*')].find(({ shadowRoot }) => shadowRoot?.querySelector('tbody'))?.shadowRoot
    return [...(root?.querySelectorAll('tbody tr') ?? [])].map((row) => {
      const cells = [...row.querySelectorAll('td')].map((cell) => (cell.querySelector('span') ?? cell).firstChild?.textContent)
      return { outcome: cells[1]!, what: cells[3] ?? '', service: cells[4]! }
    })
  })

const panelCount = () => [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot?.querySelector('.panel')).length

/** Loads a script of the site, as an operator does from the console. */
const load = (page: Page, src: string) =>
  page.evaluate(
    (address: string) =>
      new Promise<boolean>((resolve, reject) => {
        const script = Object.assign(document.createElement('script'), { src: address, onload: () => resolve(true), onerror: reject })
        document.head.append(script)
      }),
    src,
  )

describe(`the inspector in ${engine}`, () => {
  it('shows a row for each attempt as it happens: held, released, requested, stored, swept', async () => {
    const { page } = await openSite('/')
    await page.click('#show-inspector')
    await expect.poll(() => rowsOf(page)).not.toEqual([])
    const before = await rowsOf(page)
    // The site's own cookie is essential.
    expect(new Set(before.filter(({ service }) => service !== 'lumen').map(({ outcome }) => outcome))).toEqual(new Set(['Held']))
    for (const service of ['posthog', 'mixpanel', 'segment', 'countly', 'datadog', 'keen', 'snowplow', 'boomerang', 'player'])
      expect(before.filter((row) => row.service === service).length, service).toBeGreaterThan(0)

    await answerBanner(page, 'Accept all')
    await expect
      .poll(async () => new Set((await rowsOf(page)).map(({ outcome }) => outcome)), { timeout: 15_000 })
      .toEqual(new Set(['Held', 'Released', 'Requested', 'Stored']))

    await page.waitFor(() => ['ph_phc_lumen_posthog', 'ajs_anonymous_id', 'keen_campaign'].every((name) => document.cookie.includes(name)))
    await page.evaluate('void consentry.withdraw()')
    await expect
      .poll(async () => (await rowsOf(page)).filter(({ outcome }) => outcome === 'Swept').map(({ service }) => service), {
        timeout: 15_000,
      })
      .toEqual(expect.arrayContaining(['posthog', 'segment', 'keen']))
  })

  it('tells of each attempt what the event stream tells, and nothing else', async () => {
    const { page } = await openSite('/')
    await page.click('#show-inspector')
    await expect.poll(() => rowsOf(page)).not.toEqual([])
    const told = await page.evaluate(() => {
      const subjects: string[] = []
      window.consentry!.watch(({ subject }) => void subjects.push(subject))()
      return subjects
    })
    expect((await rowsOf(page)).map(({ what }) => what).reverse()).toEqual(told)
  })

  it('is one file for any page: loaded by a tag it opens, loaded again it closes', async () => {
    const { page } = await openSite('/')
    await ready(page)
    await load(page, '/consentry/inspector.js')
    await expect.poll(() => rowsOf(page)).not.toEqual([])
    await load(page, '/consentry/inspector.js')
    expect(await page.evaluate(panelCount)).toBe(0)
  })

  it('shows a page that has nothing but an observing guard what it uses, and lists it', async () => {
    const configuration = { categories: {}, enforce: 'observe' } as const
    const page = await openOwnPage({ configuration, install: 'guard.js', head: '<script async src="/consentry/inspector.js"></script>' })
    await page.waitFor(panelCount)
    await page.evaluate('void (document.cookie = "seen=1")')
    await page.evaluate('void fetch("http://unlisted.localhost:9/").catch(() => 0)')
    await expect
      .poll(async () => (await rowsOf(page)).map(({ outcome, what }) => `${outcome} ${what}`))
      .toEqual(['Would be held http://unlisted.localhost:9/', 'Stored seen'])
    expect(await page.evaluate('document.cookie')).toBe('seen=1')
  })

  it.runIf(engine === 'chromium')('has nothing that axe objects to, grouped or not', async () => {
    const { page } = await openSite('/')
    await page.click('#show-inspector')
    await expect.poll(() => rowsOf(page)).not.toEqual([])
    await page.evaluate(() => {
      const host = [...document.querySelectorAll('div')].find(({ shadowRoot }) => shadowRoot?.querySelector('.panel'))
      host!.id = 'panel'
    })
    const flat = await axeFindings(page, '#panel')
    await page.evaluate(() => {
      const select = document.querySelector('#panel')!.shadowRoot!.querySelector('select')!
      select.value = 'host'
      select.dispatchEvent(new Event('change', { bubbles: true }))
    })
    await page.waitFor(() => document.querySelector('#panel')!.shadowRoot!.querySelector('.group button'))
    const grouped = await axeFindings(page, '#panel')
    expect([...flat.violations, ...grouped.violations]).toEqual([])
    expect(flat.passed).toContain('color-contrast')
  })
})
