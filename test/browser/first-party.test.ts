import { describe, expect, it } from 'vitest'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { fetchOwn } from './steps/fetchOwn.ts'
import { openSite, type Site } from './steps/openSite.ts'
import { storedBy } from './steps/storedBy.ts'

describe(`the site itself in ${engine}`, () => {
  it('works before a choice as it does without Consentry: volume, list, place to continue from, own cookie, own requests', async () => {
    const site = await openSite()
    await site.page.waitFor("!!document.querySelector('.cs-banner')")
    const seen = await useSite(site)
    expect(seen).toEqual(await useSite(await openSite('/?control')))
    expect(seen).toEqual({
      volume: '100',
      storedVolume: '100',
      liked: 'true',
      list: '["salt-harbour"]',
      listed: 'true',
      watched: [62, 18, 87, 4],
      session: 1,
      kept: ['cookie lumen_session', 'localStorage lumen.list', 'localStorage lumen.volume'],
      answered: { 'long-orbit': 62, 'night-choir': 18, 'paper-lions': 87, 'field-notes': 4 },
    })
    expect(site.demo.requests).toEqual([])
  })
})

/** Uses every function of the site, loads the page again, and tells what it shows and keeps then. */
async function useSite(site: Site): Promise<Record<string, unknown>> {
  const { page } = site
  await pressOn(page, 'input[name="volume"]', 'End')
  await pressOn(page, '[data-action="Like"]', 'Enter')
  const liked = await page.evaluate(`document.querySelector('[data-action="Like"]').getAttribute('aria-pressed')`)
  await pressOn(page, '[data-action="Add to list"]', 'Enter')
  await watched(page)
  await page.reload()
  await fetchOwn(site, page)
  const read = (expression: string) => page.evaluate(expression)
  return {
    volume: await read(`document.querySelector('input[name="volume"]').value`),
    storedVolume: await read("localStorage.getItem('lumen.volume')"),
    liked,
    list: await read("localStorage.getItem('lumen.list')"),
    listed: await read(`document.querySelector('[data-action="Add to list"]').getAttribute('aria-pressed')`),
    watched: await watched(page),
    session: (await page.cookies()).filter(({ name, value }) => name === 'lumen_session' && value.length > 5).length,
    kept: (await storedBy(page)).lumen,
    answered: await read("fetch('/api/continue').then((answer) => answer.json())"),
  }
}

/** By keyboard, because the banner lies over some of them, as it may. */
async function pressOn(page: Page, selector: string, key: string): Promise<void> {
  await page.evaluate((wanted: string) => document.querySelector<HTMLElement>(wanted)!.focus(), selector)
  await page.press(key)
}

/** How far the titles are watched, as shown, when the site's server has told it. */
function watched(page: Page): Promise<readonly number[]> {
  return page.waitFor(() => {
    const values = [...document.querySelectorAll('progress')].map(({ value }) => value)
    return values.some(Boolean) && values
  }) as Promise<readonly number[]>
}
