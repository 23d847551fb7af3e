import { describe, expect, it } from 'vitest'
import type { Configuration } from '../../src/core/configuration.ts'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { answerBanner } from './steps/answer.ts'
import { countOf } from './steps/countOf.ts'
import { openOwnPage } from './steps/openOwnPage.ts'
import { ready } from './steps/ready.ts'
import { siteConfiguration } from './steps/siteConfiguration.ts'

/** A visitor on `films.site.localhost`; the operator can change the domain of the choice between two visits. */
async function aVisitor(domain: string | undefined) {
  let configuration = siteConfiguration()
  const configure = (wanted: string | undefined): void => {
    configuration = { ...siteConfiguration(), ...(wanted && { snapshot: { domain: wanted } }) } as Configuration
  }
  configure(domain)
  const page = await openOwnPage({
    get configuration() {
      return configuration
    },
    first: 'window.told = []; console.error = (...line) => told.push(line.join(" "))',
  })
  const port = await page.evaluate<string>('location.port')
  const visit = async (host = 'films.site.localhost'): Promise<void> => {
    await page.goto(`http://${host}:${port}/`)
    await ready(page)
    await page.waitFor("consentry.has('essential')")
  }
  await visit()
  return { page, configure, visit }
}

const domainsOf = async (page: Page): Promise<readonly string[]> =>
  (await page.cookies()).filter(({ name }) => name === 'cs_choice').map(({ domain }) => domain)

/** Waits until it is known what the earlier answer says; a banner would have been there before. */
const knows = (page: Page, granted: boolean): Promise<unknown> =>
  page.waitFor((wanted: boolean) => window.consentry!.has('advertising') === wanted && !document.querySelector('.cs-banner'), granted)

const refuse = (page: Page): Promise<unknown> => page.evaluate('consentry.refuse().then(() => undefined)')
const grant = (page: Page): Promise<unknown> => page.evaluate('consentry.grant().then(() => undefined)')

/** The choice is kept in seconds. */
const nextSecond = (page: Page): Promise<unknown> => {
  const next = Math.floor(Date.now() / 1000) + 1
  return page.waitFor((second: number) => Date.now() / 1000 > second, next)
}

describe(`the domain of the choice in ${engine}`, () => {
  it.each([
    ['is given', undefined, 'site.localhost'],
    ['is taken away', 'site.localhost', undefined],
    ['becomes that of the host', 'site.localhost', 'films.site.localhost'],
  ])('when it %s and when that is taken back, nobody is asked again, and the last answer counts', async (_, before, after) => {
    const { page, configure, visit } = await aVisitor(before)
    await answerBanner(page, 'Accept all')
    for (const domain of [after, before]) {
      configure(domain)
      await visit()
      await knows(page, true)
      await refuse(page)
      expect(await domainsOf(page)).toEqual([domain ? `.${domain}` : 'films.site.localhost'])
      await visit()
      await knows(page, false)
      await grant(page)
    }
    await page.evaluate("consentry.reset({ scope: 'all' }).then(() => undefined)")
    expect(await domainsOf(page)).toEqual([])
  })

  it('lets the newer of two answers count where one could not be reached from the other', async () => {
    const { page, configure, visit } = await aVisitor(undefined)
    await visit('site.localhost')
    await grant(page)
    await nextSecond(page)
    configure('site.localhost')
    await visit('films.site.localhost')
    await refuse(page)
    expect([...(await domainsOf(page))].sort()).toEqual(['.site.localhost', 'site.localhost'])
    for (const domain of [undefined, 'site.localhost']) {
      configure(domain)
      await visit('site.localhost')
      await knows(page, false)
    }
    await grant(page)
    expect(await domainsOf(page)).toEqual(['.site.localhost'])
    await visit('films.site.localhost')
    await knows(page, true)
  })

  it('is the host alone, and the operator is told, where the configured one is none of its parents', async () => {
    const { page, visit } = await aVisitor('other.localhost')
    await answerBanner(page, 'Accept all')
    expect(await page.evaluate("told.filter((line) => line.includes('snapshot-domain'))")).toEqual([
      '[consentry] snapshot-domain other.localhost for films.site.localhost',
    ])
    expect(await domainsOf(page)).toEqual(['films.site.localhost'])
    await visit()
    await knows(page, true)
    expect(await countOf(page, '.cs-banner')).toBe(0)
  })
})
