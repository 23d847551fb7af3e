import { describe, expect, it } from 'vitest'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { answerBanner } from './steps/answer.ts'
import { fetchOwn } from './steps/fetchOwn.ts'
import { openSite, type Site } from './steps/openSite.ts'

/** What each case of the fixture has to name, by path. */
const cases = {
  'not-json': ['categories'],
  empty: [],
  'unknown-key': ['services.posthog.tecnologies'],
  'unknown-category': ['services.posthog.category', 'advertising'],
  'id-twice': ['services.advertising'],
  'key-twice': ['segment'],
  'match-twice': ['services.keen.technologies', 'services.segment.technologies', 'ajs_anonymous_id'],
  'bad-expression': ['services.keen.technologies', 're'],
  'bad-duration': ['services.keen.technologies', 'duration'],
  'not-yet': ['services.mixpanel.use', 'not supported in this version'],
  several: ['services.posthog.tecnologies', 'services.mixpanel.category', 'services.keen.technologies', 'expiry.granted'],
} as const

/** What Consentry has written to the console. WebKit's driver does not tell. */
const reports = (page: Page) => page.console()?.filter(({ type, text }) => type === 'error' && text.includes('[consentry]')) ?? []

/** Resolves when the check has said no: then the banner, if it was there, is gone. */
async function checked({ page }: Site): Promise<void> {
  await page.waitFor("typeof window.consentry?.has === 'function'")
  if (page.console()) await expect.poll(() => reports(page).length, { timeout: 10_000 }).toBe(1)
  await page.waitFor(
    "!document.querySelector('.cs-banner') && performance.getEntriesByType('resource').some(({ name }) => /validate/.test(name))",
  )
}

describe(`a configuration with a mistake in ${engine}`, () => {
  it.each(Object.keys(cases) as (keyof typeof cases)[])(
    'opens no gate, names the mistake once, and leaves the page alone: %s',
    async (name) => {
      const site = await openSite(`/bad.html?case=${name}`)
      const { page, demo } = site
      await checked(site)
      await page.evaluate('consentry.grant().then(() => true)')
      await fetchOwn(site, page)
      expect(demo.requests).toEqual([])
      expect(await page.evaluate("consentry.has('posthog')")).toBe(false)
      expect(await page.evaluate("document.querySelector('iframe[data-consent]').hasAttribute('src')")).toBe(false)
      // The page's own script works, and stores what it wants.
      await page.evaluate(() => {
        const volume = document.querySelector<HTMLInputElement>('[name=volume]')!
        volume.value = '30'
        for (const type of ['input', 'change']) volume.dispatchEvent(new Event(type, { bubbles: true }))
      })
      expect(Object.values((await page.storage()).localStorage)).toContain('30')
      const lines = reports(page)
      if (page.console()) expect(lines).toHaveLength(1)
      for (const line of lines) for (const word of cases[name]) expect(line.text).toContain(word)
    },
  )

  it('does not let a choice count that was made before the mistake', async () => {
    const site = await openSite('/')
    const { page, demo, url } = site
    await answerBanner(page, 'Accept all')
    await page.goto('about:blank')
    const cookies = await page.cookies([url('/')])
    expect(cookies.map(({ name }) => name)).toContain('cs_choice')
    await page.goto(url('/bad.html?case=unknown-key'))
    demo.clear()
    await checked(site)
    await fetchOwn(site, page)
    expect(demo.requests).toEqual([])

    // Mended, it counts again.
    await page.goto(url('/'))
    await page.waitFor("window.consentry?.has?.('posthog')")
    expect(await page.evaluate("!!document.querySelector('.cs-banner')")).toBe(false)
  })
})
