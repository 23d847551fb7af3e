import { describe, expect, it } from 'vitest'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { answerBanner } from './steps/answer.ts'
import { openSite } from './steps/openSite.ts'

/** The rows of the panel, newest first: outcome, what, service. */
const rowsOf = (page: Page) =>
  page.evaluate(() => {
    const root = [...document.querySelectorAll('*')].find(({ shadowRoot }) => shadowRoot?.querySelector('tbody'))?.shadowRoot
    return [...(root?.querySelectorAll('tbody tr') ?? [])].map((row) => {
      const cells = [...row.querySelectorAll('td')].map(({ textContent }) => textContent)
      return { outcome: cells[1]!, what: cells[3]!, service: cells[4]! }
    })
  })

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
})
