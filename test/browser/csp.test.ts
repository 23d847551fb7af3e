import { describe, expect, it } from 'vitest'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { answerBanner, answerPreferences } from './steps/answer.ts'
import { boxesOf } from './steps/boxesOf.ts'
import { changedSince, keepMarked } from './steps/keepMarked.ts'
import { openSite, type Site } from './steps/openSite.ts'
import { placeholders } from './steps/placeholders.ts'
import { ready } from './steps/ready.ts'
import { reportsOf } from './steps/reportsOf.ts'
import { settle } from './steps/settle.ts'

/** What the page violated, by its own events since this was called, and by the reports that the browser sent. */
async function watchViolations({ demo, page }: Site): Promise<() => Promise<readonly unknown[]>> {
  await page.evaluate(() => {
    const violations: string[] = []
    Object.assign(window, { violations })
    document.addEventListener('securitypolicyviolation', (event) => violations.push(`${event.effectiveDirective} ${event.blockedURI}`))
  })
  return async () => [...(await page.evaluate<string[]>('violations')), ...demo.reports]
}

/** The banner as it is drawn. */
const banner = (page: Page) =>
  page.evaluate(() => {
    const part = document.querySelector('.cs-banner')
    if (!part) return
    const { position, borderTopLeftRadius } = getComputedStyle(part)
    const answers = [...part.querySelectorAll('.cs-answer')].map((answer) => answer.getBoundingClientRect().height)
    return { position, isRound: parseFloat(borderTopLeftRadius) > 0, answers }
  })

const playerShows = (page: Page) =>
  page.evaluate(() => ({
    frame: document.querySelector('iframe')!.contentDocument?.URL ?? 'foreign',
    poster: document.querySelector<HTMLImageElement>('img[alt^=Poster]')!.naturalWidth > 0,
  }))

describe(`under script-src with a nonce, style-src 'self' and trusted types, in ${engine}`, () => {
  it('Consentry shows, holds, refuses, releases and withdraws without one violation', async () => {
    const site = await openSite('/csp.html')
    const { demo, page } = site
    const violations = await watchViolations(site)
    await ready(page)
    await page.waitFor('!!document.querySelector(".cs-banner")')
    expect(await banner(page)).toMatchObject({ position: 'fixed', isRound: true, answers: [48, 48] })
    await placeholders(page)
    expect(await boxesOf(page, '.cs-placeholder')).toEqual(await boxesOf(page, 'iframe'))
    await keepMarked(page)

    await settle(demo, page)
    expect(demo.requests).toEqual([])
    await answerBanner(page, 'Refuse all')
    await settle(demo, page)
    expect(demo.requests).toEqual([])
    expect(await playerShows(page)).toEqual({ frame: 'about:blank', poster: false })

    await answerPreferences(page, 'Accept all')
    for (const id of ['snowplow', 'boomerang']) await expect.poll(() => reportsOf(demo, id).length, { timeout: 15_000 }).toBeGreaterThan(0)
    await expect.poll(() => playerShows(page), { timeout: 10_000 }).toEqual({ frame: 'foreign', poster: true })
    expect(await changedSince(page)).toBe(0)

    await answerPreferences(page, 'Refuse all')
    await settle(demo, page)
    demo.clear()
    await page.click('button[data-action=Play]')
    await settle(demo, page)
    expect(demo.requests).toEqual([])
    expect((await playerShows(page)).frame).toBe('about:blank')
    expect(await violations()).toEqual([])
  })

  it('the policy is in force, and what violates it is reported', async () => {
    const site = await openSite('/csp.html')
    const { demo, page } = site
    const violations = await watchViolations(site)
    await ready(page)
    const refused = await page.evaluate(() => {
      document.body.setAttribute('style', 'color: red')
      const script = document.createElement('script')
      try {
        script.text = 'document.title = "ran"'
      } catch (error) {
        return (error as Error).name
      }
      document.body.append(script)
      return 'nothing'
    })
    expect(await page.evaluate('document.title')).toBe('Under a strict policy')
    expect(refused).toBe('TypeError')
    await expect.poll(() => demo.reports.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(2)
    expect(await violations()).toEqual(expect.arrayContaining(['style-src-attr inline', 'require-trusted-types-for trusted-types-sink']))
  })
})
