import { describe, expect, test } from 'vitest'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { answerBanner } from './steps/answer.ts'
import { clickNamed } from './steps/clickNamed.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'
import { requestsOf } from './steps/requestsOf.ts'
import { settle } from './steps/settle.ts'

const has = (page: Page, id: string) => page.evaluate((wanted: string) => window.consentry!.has(wanted), id)

/** Somebody sits down, or nobody, and the site has said so. */
async function watch(page: Page, name: 'Ana' | 'Ben' | 'Mika, 8' | 'Nobody'): Promise<void> {
  await clickNamed(page, 'main', name)
  await isWatching(page, name === 'Nobody' ? 'nobody' : name.split(',')[0]!)
}

const isWatching = (page: Page, name: string): Promise<unknown> =>
  page.waitFor((wanted: string) => document.querySelector('#watching')?.textContent === wanted, name)

async function signOut(page: Page): Promise<void> {
  await clickNamed(page, 'main', 'Sign out')
  await isWatching(page, 'nobody')
}

const grant = (page: Page, id: string): Promise<unknown> => page.evaluate(`consentry.grant('${id}').then(() => undefined)`)
const refuse = (page: Page, id: string): Promise<unknown> => page.evaluate(`consentry.refuse('${id}').then(() => undefined)`)

/** What the advertising network recognises the visitor by; waits until it has stored that. */
const visitorOf = (page: Page): Promise<string> => page.waitFor<string>("/_billboard=(\\w+)/.exec(document.cookie)?.[1] ?? ''")
const identifierOf = (page: Page): Promise<string | null> => page.evaluate("consentry.ids().then((ids) => ids.get('ad-client') ?? null)")
const adStores = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [...document.cookie.split('; '), ...Object.keys(localStorage)].filter((item) => /billboard/.test(item)))

/** The switches in the preferences, and what is said of whose choice they are. */
async function preferencesOf(page: Page): Promise<readonly (readonly [name: string, whose: string])[]> {
  await page.evaluate('consentry.openPreferences().then(() => undefined)')
  const found = await page.evaluate(() =>
    [...document.querySelectorAll('.cs-dialog .cs-category')].map(
      (row) => [row.querySelector('h3')!.textContent, /For [a-z ]+/.exec(row.textContent)?.[0] ?? ''] as const,
    ),
  )
  await page.evaluate('consentry.closePreferences()')
  return found
}

describe(`profiles in ${engine}`, () => {
  test('each has its own choice, on this page and the next; that for the device is everybody’s (S13)', async () => {
    const { page, url } = await openSite('/profiles.html')
    await ready(page)
    await watch(page, 'Ana')
    await answerBanner(page, 'Accept all')
    await watch(page, 'Ben')
    expect([await has(page, 'ads'), await has(page, 'counter')]).toEqual([false, true])
    // Ben has not been asked.
    await page.waitFor("!!document.querySelector('.cs-banner')")
    await answerBanner(page, 'Refuse all')
    expect([await has(page, 'ads'), await has(page, 'counter')]).toEqual([false, false])
    await watch(page, 'Ana')
    expect([await has(page, 'ads'), await has(page, 'counter')]).toEqual([true, false])
    await page.goto(url('/profiles.html'))
    await ready(page)
    expect(await has(page, 'ads')).toBe(true)
    await isWatching(page, 'Ana')
    expect(await has(page, 'ads')).toBe(true)
    expect(await page.evaluate('consentry.history().then((records) => records.length)')).toBe(2)
  })

  test('what services and we recognise a profile by is gone with it, also where the next one has allowed the same (S13, S4)', async () => {
    const { page } = await openSite('/profiles.html')
    await ready(page)
    const seen: unknown[] = []
    for (const name of ['Ana', 'Ben', 'Ana'] as const) {
      await watch(page, name)
      await grant(page, 'ads')
      seen.push(await visitorOf(page), await identifierOf(page))
    }
    expect(seen).not.toContain(null)
    expect(new Set(seen).size).toBe(6)
  })

  test('the preferences say whose choice each is, once somebody is signed in (S13)', async () => {
    const { page } = await openSite('/profiles.html')
    await ready(page)
    expect((await preferencesOf(page)).filter(([, whose]) => whose)).toEqual([])
    await watch(page, 'Ana')
    expect((await preferencesOf(page)).filter(([, whose]) => whose)).toEqual([
      ['Performance', 'For everybody on this device'],
      ['Advertising', 'For this profile'],
      ['Adverts elsewhere', 'For this profile'],
    ])
  })

  test('switching in one tab is followed in the other (S13)', async () => {
    const { page, openTab } = await openSite('/profiles.html')
    await ready(page)
    await watch(page, 'Ana')
    await grant(page, 'ads')
    const other = await openTab('/profiles.html')
    await ready(other)
    expect(await has(other, 'ads')).toBe(true)
    await watch(page, 'Ben')
    await other.waitFor("!consentry.has('ads')")
    await refuse(page, 'matching')
    await watch(page, 'Ana')
    await other.waitFor("consentry.has('ads')")
  })

  test('no id of a profile is stored (S13, S25)', async () => {
    const { page } = await openSite('/profiles.html')
    await ready(page)
    await page.evaluate("consentry.profile('ana@lumen.example').then(() => undefined)")
    await grant(page, 'ads')
    await page.evaluate("consentry.profile('ben@lumen.example').then(() => undefined)")
    const stored = await page.evaluate<string>('document.cookie + JSON.stringify(localStorage)')
    expect(stored).toContain('cs_choice.profile.')
    expect(stored).not.toMatch(/ana|ben@|lumen\.example/)
  })
})

describe(`children in ${engine}`, () => {
  test('are not offered what is not for them, and nothing grants it: API, saving, another tab, the next page (S13, S20)', async () => {
    const site = await openSite('/profiles.html')
    const { page, openTab, url } = site
    await ready(page)
    await watch(page, 'Ana')
    await answerBanner(page, 'Accept all')
    // The control: for Ana the network stores, and counts.
    await visitorOf(page)
    await watch(page, 'Mika, 8')
    expect(await has(page, 'ads')).toBe(false)
    await page.waitFor('!/billboard/.test(document.cookie + Object.keys(localStorage))')
    await settle(site.demo, page)
    site.demo.clear()
    await page.waitFor("!!document.querySelector('.cs-banner')")
    await answerBanner(page, 'Accept all')
    expect([await has(page, 'ads'), await has(page, 'matching')]).toEqual([false, true])
    await grant(page, 'ads')
    await grant(page, 'advertising')
    expect([await has(page, 'ads'), await identifierOf(page)]).toEqual([false, null])

    const other = await openTab('/article.html')
    await ready(other)
    await other.evaluate("consentry.grant('advertising').then(() => undefined)")
    await other.evaluate("consentry.profile('somebody else', { audience: 'adult' }).then(() => undefined)")
    expect(await has(page, 'ads')).toBe(false)

    await page.goto(url('/profiles.html'))
    await ready(page)
    await isWatching(page, 'Mika')
    expect(await has(page, 'ads')).toBe(false)
    await settle(site.demo, page)
    expect(requestsOf(site.demo, 'pixel.ads')).toEqual([])
    expect(await adStores(page)).toEqual([])
  })

  test('have pages that say so themselves, from their first line on, whoever is signed in (S20)', async () => {
    const site = await openSite('/profiles.html')
    const { page, url } = site
    await ready(page)
    await watch(page, 'Ana')
    await grant(page, 'ads')
    await visitorOf(page)
    await settle(site.demo, page)
    site.demo.clear()
    await page.goto(url('/kids.html'))
    await ready(page)
    expect(await has(page, 'ads')).toBe(false)
    await page.evaluate("consentry.profile('Ana', { audience: 'adult' }).then(() => consentry.grant('ads')).then(() => undefined)")
    expect(await has(page, 'ads')).toBe(false)
    await settle(site.demo, page)
    expect(requestsOf(site.demo, 'pixel.ads')).toEqual([])
    // Elsewhere Ana's choice is still hers.
    await page.goto(url('/profiles.html'))
    await ready(page)
    await isWatching(page, 'Ana')
    expect(await has(page, 'ads')).toBe(true)
  })
})

describe(`signing out in ${engine}`, () => {
  test('clears what the profile chose and what recognised it; the choice for the device stays (S23)', async () => {
    const { page, url } = await openSite('/profiles.html')
    await ready(page)
    await watch(page, 'Ana')
    await answerBanner(page, 'Accept all')
    const visitor = await visitorOf(page)
    const identifier = await identifierOf(page)
    await signOut(page)
    expect([await has(page, 'ads'), await has(page, 'matching'), await has(page, 'counter')]).toEqual([false, false, true])
    expect(await adStores(page)).toEqual([])
    expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain(identifier)
    expect(await page.evaluate('document.cookie')).not.toContain(visitor)
    await page.goto(url('/profiles.html'))
    await ready(page)
    await watch(page, 'Ana')
    expect([await has(page, 'ads'), await has(page, 'counter')]).toEqual([false, true])
    await page.waitFor("!!document.querySelector('.cs-banner')")
  })

  test('returns to what was chosen while nobody was signed in, of which the strictest went along (S23, S13)', async () => {
    const { page } = await openSite('/profiles.html')
    await ready(page)
    await refuse(page, 'matching')
    await grant(page, 'ads')
    await watch(page, 'Ana')
    expect([await has(page, 'ads'), await has(page, 'matching')]).toEqual([true, false])
    await grant(page, 'matching')
    await refuse(page, 'ads')
    await watch(page, 'Nobody')
    expect([await has(page, 'ads'), await has(page, 'matching')]).toEqual([true, false])
    await watch(page, 'Ana')
    expect([await has(page, 'ads'), await has(page, 'matching')]).toEqual([false, true])
    await signOut(page)
    expect([await has(page, 'ads'), await has(page, 'matching')]).toEqual([true, false])
  })
})
