import { describe, expect, it } from 'vitest'
import { engine } from './fixtures.ts'
import { answerBanner, answerPreferences } from './steps/answer.ts'
import { awaitVendors } from './steps/awaitVendors.ts'
import { countOf } from './steps/countOf.ts'
import { openOwnPage } from './steps/openOwnPage.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'
import { siteConfiguration } from './steps/siteConfiguration.ts'
import { storedBy, storedInSight } from './steps/storedBy.ts'
import { vendorIds } from './steps/vendorIds.ts'
import { markOf, type ConsentRecord } from '../../src/core/records/consentRecord.ts'

const day = 86_400
const history = 'consentry.history()'

describe(`the memory of a choice in ${engine}`, () => {
  it('is a cookie of this host alone, for the whole site, that ends within 400 days', async () => {
    const { page } = await openSite('/article.html')
    await answerBanner(page, 'Accept all')
    const cookie = (await page.cookies()).find(({ name }) => name === 'cs_choice')
    expect(cookie).toMatchObject({ domain: 'lumen.localhost', path: '/', httpOnly: false })
    const life = cookie!.expires! - Date.now() / 1000
    // Twelve months by default.
    expect(life).toBeGreaterThan(364 * day)
    expect(life).toBeLessThanOrEqual(400 * day)
  })

  it.runIf(engine === 'chromium')('is not sent with requests from other sites (only the DevTools protocol tells SameSite)', async () => {
    const { page } = await openSite()
    await answerBanner(page, 'Refuse all')
    const { cookies } = await (await page.cdp()).send('Network.getCookies')
    expect(cookies.find(({ name }) => name === 'cs_choice')?.sameSite).toBe('Lax')
  })

  it('counts on every subdomain where the operator says so, and else on none', async () => {
    for (const domain of ['site.localhost', undefined]) {
      const page = await openOwnPage({ configuration: { ...siteConfiguration(), ...(domain && { snapshot: { domain } }) } })
      await answerBanner(page, 'Accept all')
      const cookie = (await page.cookies()).find(({ name }) => name === 'cs_choice')
      expect(cookie?.domain).toBe(domain ? '.site.localhost' : 'site.localhost')
      await page.goto(`http://films.site.localhost:${await page.evaluate('location.port')}/`)
      await ready(page)
      expect(await page.evaluate("consentry.has('advertising')")).toBe(domain !== undefined)
    }
  })

  it('has a record of each answer, in order, each naming the one before it (S10)', async () => {
    const { page } = await openSite()
    const started = Date.now()
    await answerBanner(page, 'Refuse all')
    await answerPreferences(page, 'Save my choices', ['Advertising'])
    await page.reload()
    await ready(page)
    await page.evaluate("consentry.grant('posthog').then(() => undefined)")
    await page.evaluate('consentry.withdraw().then(() => undefined)')
    const records = await page.evaluate<readonly ConsentRecord[]>(history)
    expect(records.map(({ intent, method }) => `${intent} ${method}`)).toEqual([
      'refuse banner',
      'save preferences',
      'grant api',
      'withdraw api',
    ])
    expect(records.map(({ previous }) => previous)).toEqual([null, ...records.slice(0, -1).map(markOf)])
    const times = records.map(({ time }) => Date.parse(time))
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(times[0]).toBeGreaterThanOrEqual(started)
    expect(times.at(-1)).toBeLessThanOrEqual(Date.now())
    const granted = records.map(({ answers }) =>
      Object.keys(answers)
        .filter((id) => answers[id] === 'granted')
        .sort(),
    )
    expect(granted).toEqual([[], ['keen', 'segment'], ['keen', 'posthog', 'segment'], []])
    for (const { id, language, policyVersion } of records) {
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
      expect([language, policyVersion]).toEqual(['en', '2026-11'])
    }
  })

  it('can be taken along as JSON: the records and the configuration that they are about (S17)', async () => {
    const { page } = await openSite()
    await answerBanner(page, 'Accept all')
    const exported = JSON.parse(await page.evaluate<string>('consentry.export()')) as { records: unknown; configuration: unknown }
    expect(exported.records).toEqual(await page.evaluate(history))
    expect(exported.records).toHaveLength(1)
    expect(exported.configuration).toEqual(await page.evaluate("fetch('/config.json').then((answer) => answer.json())"))
  })

  it('is gone after a reset, with all that the services stored, and the visitor is asked again (S17)', async () => {
    const site = await openSite()
    const { page } = site
    await answerBanner(page, 'Accept all')
    await awaitVendors(site, vendorIds)
    await page.evaluate("consentry.reset({ scope: 'all' })")
    await page.waitFor("!!document.querySelector('.cs-banner')")
    expect(await page.evaluate("consentry.has('advertising')")).toBe(false)
    expect(await page.evaluate(history)).toEqual([])
    expect((await page.cookies()).map(({ name }) => name)).toEqual(['lumen_session'])
    site.demo.clear()
    await page.reload()
    await page.waitFor("!!document.querySelector('.cs-banner')")
    const left = { lumen: ['cookie lumen_session'], consentry: ['indexedDB consentry-cs_choice'] }
    await expect.poll(() => storedInSight(page), { timeout: 10_000 }).toEqual(left)
    expect(await storedBy(page)).toEqual(left)
    expect(await page.evaluate(history)).toEqual([])
    expect(await countOf(page, '.cs-banner')).toBe(1)
    expect(site.demo.requests).toEqual([])
  })
})
