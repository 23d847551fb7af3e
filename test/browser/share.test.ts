import { describe, expect, test } from 'vitest'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { answerBanner } from './steps/answer.ts'
import { hosts, openFamily } from './steps/openFamily.ts'
import { ready } from './steps/ready.ts'

/** The visitor follows a link, and is on the other site when this resolves. */
async function follow(page: Page, link: string, host: string): Promise<void> {
  await page.waitFor("document.readyState === 'complete'")
  await page.click(link)
  await page.waitFor((wanted: string) => location.hostname === wanted && document.readyState === 'complete', host)
  await ready(page)
}

/** Waits for what the page knows of an answer. */
const knows = (page: Page, granted: boolean): Promise<unknown> =>
  page.waitFor((wanted: boolean) => window.consentry!.has('advertising') === wanted && !document.querySelector('.cs-banner'), granted)

/** Links lead by way of the server when the chunk for it is there. */
const linksAreShared = (page: Page): Promise<unknown> =>
  page.waitFor("performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/share.js'))")

describe(`a choice and another own domain in ${engine}`, () => {
  test('a grant comes along by a followed link, the address keeps nothing of it, and nobody is asked again', async () => {
    const { page, asked } = await openFamily()
    await answerBanner(page, 'Accept all')
    await linksAreShared(page)
    const written = await page.evaluate<string>("document.querySelector('#other').href")
    await follow(page, '#other', hosts[1])
    await knows(page, true)
    expect(await page.evaluate('location.href')).toBe(written)
    expect(asked.filter((address) => address.includes('/consent/to?to='))).toHaveLength(1)
    // A later answer there comes back the same way.
    await page.evaluate('consentry.refuse().then(() => undefined)')
    await linksAreShared(page)
    await follow(page, '#other', hosts[0])
    await knows(page, false)
  })

  test('a link with a choice in it grants nothing to who comes from elsewhere, or comes a second time', async () => {
    const { page, url, asked } = await openFamily()
    await answerBanner(page, 'Accept all')
    await linksAreShared(page)
    await follow(page, '#other', hosts[1])
    await knows(page, true)
    const used = asked.find((address) => address.includes('consentry-choice='))!
    await page.evaluate("consentry.reset({ scope: 'all' }).then(() => undefined)")
    await page.goto(`${url(1).slice(0, -1)}${used.slice(hosts[1].length)}`)
    await ready(page)
    await page.waitFor("!!document.querySelector('.cs-banner')")
    expect(await page.evaluate("consentry.has('advertising')")).toBe(false)
    expect(await page.evaluate('location.search')).toBe('?a=1')
  })

  test('a link without a referrer leads straight there, and the visitor is asked', async () => {
    const { page, asked } = await openFamily()
    await answerBanner(page, 'Accept all')
    await linksAreShared(page)
    await follow(page, '#silent', hosts[1])
    await page.waitFor("!!document.querySelector('.cs-banner')")
    expect(asked.filter((address) => address.includes('/consent/to'))).toEqual([])
  })

  test('who has answered nothing takes nothing along', async () => {
    const { page, asked } = await openFamily()
    await linksAreShared(page)
    await follow(page, '#other', hosts[1])
    await page.waitFor("!!document.querySelector('.cs-banner')")
    expect(asked.filter((address) => address.includes('consentry-choice'))).toEqual([])
  })
})
