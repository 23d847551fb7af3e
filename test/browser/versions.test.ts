import { describe, expect, it } from 'vitest'
import type { Configuration, PolicyConfiguration } from '../../src/core/configuration.ts'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { answersIn } from './steps/answersIn.ts'
import { clickNamed } from './steps/clickNamed.ts'
import { countOf } from './steps/countOf.ts'
import { openOwnPage } from './steps/openOwnPage.ts'
import { ready } from './steps/ready.ts'
import { siteConfiguration } from './steps/siteConfiguration.ts'

/** A clock that the test sets, by days from now. */
const clock = 'const now = Date.now; Date.now = () => now() + Number(sessionStorage.getItem("days")) * 864e5;'
const day = 864e5
const dayIn = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10)

/** A visitor who comes back: `next` loads the page again, with another configuration or another day. */
async function aVisitor(configuration: Configuration) {
  const wanted = { configuration, first: clock }
  const page = await openOwnPage(wanted)
  await ready(page)
  return {
    page,
    async next(changes: { readonly configuration?: Configuration; readonly days?: number }) {
      if (changes.configuration) wanted.configuration = changes.configuration
      if (changes.days !== undefined) await page.evaluate((days: number) => sessionStorage.setItem('days', `${days}`), changes.days)
      await page.reload()
      await ready(page)
      // The answers of earlier count when the new text has been checked.
      await page.evaluate('consentry.openPreferences().then(() => consentry.closePreferences())')
    },
  }
}

const withPolicy = (policy: PolicyConfiguration): Configuration => ({ ...siteConfiguration(), policy })
const has = (page: Page, ...ids: readonly string[]) =>
  page.evaluate((wanted: readonly string[]) => wanted.filter((id) => window.consentry!.has(id)), ids)
const told = async (page: Page) => {
  await answersIn(page, '.cs-banner')
  return page.evaluate<string>("document.querySelector('.cs-banner').innerText")
}
const answer = (page: Page, text: string) => page.evaluate(`consentry.${text}.then(() => undefined)`)

describe(`when the site changes, in ${engine}`, () => {
  const acme = {
    name: 'Acme Ads',
    provider: { name: 'Acme' },
    category: 'advertising',
    technologies: [{ type: 'cookie', name: 'acme' }],
  } as const

  it('only what is new is asked, is denied and gated meanwhile, and the earlier answers stay (S19)', async () => {
    const site = siteConfiguration()
    const { page, next } = await aVisitor(site)
    await answer(page, "refuse().then(() => consentry.grant('posthog'))")
    await next({ configuration: { ...site, services: { ...site.services, acme } } })
    expect(await told(page)).toContain('New since your last choice: Acme Ads (Advertising).')
    expect((await answersIn(page, '.cs-banner')).map(({ name }) => name)).toEqual(['Refuse', 'Accept'])
    expect(await page.evaluate("(document.cookie = 'acme=1;path=/', document.cookie.includes('acme'))")).toBe(false)
    expect(await has(page, 'posthog', 'segment', 'acme')).toEqual(['posthog'])
    await clickNamed(page, '.cs-banner', 'Accept')
    await page.waitFor("consentry.has('acme')")
    await next({})
    expect(await has(page, 'posthog', 'segment', 'acme')).toEqual(['posthog', 'acme'])
    expect(await countOf(page, '.cs-banner')).toBe(0)
  })

  it('a new version of the policy asks again who had allowed something, with its day and both versions, and nobody else (S19)', async () => {
    const first = withPolicy({ version: '1', url: '/policy' })
    const second = withPolicy({ version: '2', url: '/policy', previousUrl: '/policy-1', effective: dayIn(-1) })
    const { page, next } = await aVisitor(first)
    await answer(page, "grant().then(() => consentry.refuse('advertising'))")
    await next({ configuration: second })
    const text = await told(page)
    expect(text).toMatch(/It has applied since .*\d{4}\. Privacy and cookies · The version before/)
    expect(text).toContain('Your earlier choice has ended: Performance and functionality.')
    expect(await has(page, 'posthog', 'segment')).toEqual([])
    await clickNamed(page, '.cs-banner', 'Accept')
    await page.waitFor("consentry.has('posthog') && !consentry.has('segment')")
    await next({})
    expect([await countOf(page, '.cs-banner'), await has(page, 'posthog', 'segment')]).toEqual([0, ['posthog']])

    await answer(page, 'refuse()')
    await next({ configuration: withPolicy({ version: '3' }) })
    // They are told, and not asked again within the life of the refusal.
    expect((await answersIn(page, '.cs-banner')).map(({ name }) => name)).toEqual(['OK'])
  })

  it('one that counts later is told of once and changes nothing until that day, from which it asks (S19)', async () => {
    const { page, next } = await aVisitor(withPolicy({ version: '1' }))
    await answer(page, 'grant()')
    await next({ configuration: withPolicy({ version: '2', effective: dayIn(10) }) })
    expect(await told(page)).toMatch(/It applies from .*\d{4}\./)
    await clickNamed(page, '.cs-banner', 'OK')
    await page.waitFor("!document.querySelector('.cs-banner')")
    await next({ days: 5 })
    expect([await countOf(page, '.cs-banner'), await has(page, 'posthog')]).toEqual([0, ['posthog']])
    await next({ days: 11 })
    expect(await told(page)).toMatch(/It has applied since/)
    expect(await has(page, 'posthog')).toEqual([])
  })

  it('one that only wants to be told leaves all grants as they are (S19)', async () => {
    const { page, next } = await aVisitor(withPolicy({ version: '1' }))
    await answer(page, 'grant()')
    await next({ configuration: withPolicy({ version: '2', effective: dayIn(-1), change: 'notice' }) })
    expect(await told(page)).toContain('Your earlier choices stay as they are.')
    expect(await has(page, 'posthog', 'segment')).toEqual(['posthog', 'segment'])
  })

  it('a day that does not exist is a mistake of the configuration: nothing is asked, and nothing can be granted (S19)', async () => {
    const page = await openOwnPage({ configuration: withPolicy({ version: '2', effective: '2026-02-30' }) })
    await ready(page)
    await page.waitFor("consentry.grant('posthog').then(({ counts }) => !counts)")
    expect(await has(page, 'posthog')).toEqual([])
  })
})

describe(`when time goes by, in ${engine}`, () => {
  it('who is asked again is told that the earlier choice has ended, and what it was about (S18)', async () => {
    const { page, next } = await aVisitor(siteConfiguration())
    await answer(page, "refuse().then(() => consentry.grant('performance'))")
    await next({ days: 370 })
    const text = await told(page)
    expect(text).toContain('Please choose again')
    expect(text).toContain('Your earlier choice has ended: Performance and functionality and Advertising.')
    expect(await has(page, 'posthog')).toEqual([])
  })

  it('an answer from the future, as a clock that went back leaves it, is none: it is denied and asked again (S18)', async () => {
    const { page, next } = await aVisitor(siteConfiguration())
    await next({ days: 30 })
    await answer(page, 'grant()')
    expect(await has(page, 'posthog')).toEqual(['posthog'])
    await next({ days: 0 })
    await told(page)
    expect(await has(page, 'posthog')).toEqual([])
  })
})
