import { describe, expect, it } from 'vitest'
import type { Configuration } from '../../src/core/configuration.ts'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { answersIn } from './steps/answersIn.ts'
import { clickNamed } from './steps/clickNamed.ts'
import { countOf } from './steps/countOf.ts'
import { withDnt, withGpc } from './steps/earlyScripts.ts'
import { expand } from './steps/expand.ts'
import { openOwnPage } from './steps/openOwnPage.ts'
import { ready } from './steps/ready.ts'
import { siteConfiguration } from './steps/siteConfiguration.ts'
import { switches } from './steps/switches.ts'

/** What the preferences say of the signals, when they are open and that has been loaded. */
async function saidOfSignals(page: Page): Promise<string> {
  await ready(page)
  await page.evaluate('consentry.openPreferences()')
  await page.waitFor("!!document.querySelector('#cs-title-signals')")
  return page.evaluate("document.querySelector('[aria-labelledby=cs-title-signals]').innerText")
}

const open = (first: string, changes: Partial<Configuration> = {}) =>
  openOwnPage({ first, configuration: { ...siteConfiguration(), ...changes } })
const anyGranted = "['posthog', 'segment', 'keen'].some((id) => consentry.has(id))"

describe(`a signal of the browser in ${engine}`, () => {
  it('answers by itself: nothing is asked, everything optional is off, and the preferences say why (S11)', async () => {
    const page = await open(withGpc)
    const said = await saidOfSignals(page)
    expect(said).toContain('Opt-out request honoured')
    expect(said).toContain(
      'Global Privacy Control: your browser sends it. Off unless you turn it on: Performance and functionality and Advertising.',
    )
    expect(await page.evaluate("document.querySelector('.cs-dialog').innerText")).toContain('Off because your browser asks so.')
    expect(await switches(page)).toEqual(['-Performance and functionality', '-Advertising'])
    expect([await page.evaluate(anyGranted), await countOf(page, '.cs-banner')]).toEqual([false, 0])
    expect(await page.evaluate('consentry.history()')).toEqual([])
  })

  it('gives way to a later choice, which is shown as a conflict with a way back (S11)', async () => {
    const page = await open(withGpc)
    await saidOfSignals(page)
    await clickNamed(page, '.cs-dialog', 'Advertising')
    await clickNamed(page, '.cs-dialog', 'Save my choices')
    await page.waitFor("consentry.has('advertising') && !consentry.has('performance')")
    await page.reload()
    expect(await saidOfSignals(page)).toMatch(/You allowed .*Segment.* after that; your own choice counts\./)
    expect(await page.evaluate("consentry.has('advertising')")).toBe(true)
    await clickNamed(page, '.cs-dialog', 'Follow my browser instead')
    await page.waitFor("!consentry.has('segment') && !consentry.has('keen')")
    await page.waitFor('consentry.history().then((records) => records.length === 2)')
  })

  it('beats what was allowed before it came, and the preferences say so (S11)', async () => {
    const page = await open(`if (sessionStorage.getItem('gpc')) { ${withGpc} }`)
    await ready(page)
    await page.evaluate('consentry.grant().then(() => sessionStorage.setItem("gpc", "1"))')
    await page.reload()
    expect(await saidOfSignals(page)).toMatch(/You had allowed .*PostHog.* before your browser asked for this\./)
    expect([await page.evaluate(anyGranted), await countOf(page, '.cs-banner')]).toEqual([false, 0])
  })

  it('asks where the operator wants that, says so, and a grant counts (S11)', async () => {
    const page = await open(withDnt, { signals: { dnt: 'ask' } })
    await answersIn(page, '.cs-banner')
    expect(await page.evaluate("document.querySelector('.cs-banner').innerText")).toContain(
      'Your browser asks sites not to use your data for others',
    )
    await clickNamed(page, '.cs-banner', 'Accept all')
    await page.waitFor("consentry.has('advertising')")
    await page.reload()
    expect(await saidOfSignals(page)).toContain('your own choice counts')
    expect(await page.evaluate("consentry.has('advertising')")).toBe(true)
  })

  it('that is ignored changes nothing, and the preferences say that it was received and ignored (S11)', async () => {
    const page = await open(withDnt)
    expect((await answersIn(page, '.cs-banner')).map(({ name }) => name)).toEqual(['Refuse all', 'Accept all'])
    expect(await saidOfSignals(page)).toContain('Do Not Track: your browser sends it. This site does not respond to it.')
  })

  it('that is not sent is named where the site has a rule for it, and without a rule there is nothing to say', async () => {
    expect(await saidOfSignals(await open('', { signals: { gpc: 'honour' } }))).toContain(
      'Global Privacy Control: your browser does not send it.',
    )
    const page = await open('')
    await ready(page)
    await page.evaluate('consentry.openPreferences()')
    await answersIn(page, '.cs-dialog')
    expect(await countOf(page, '#cs-title-signals')).toBe(0)
  })
})

describe(`a legitimate interest in ${engine}`, () => {
  const site = siteConfiguration()
  const fraud = {
    name: 'Fraud watch',
    provider: { name: 'Watch Ltd' },
    category: 'essential',
    purposes: [{ id: 'security', basis: 'legitimate-interest' }],
    technologies: [{ type: 'cookie', name: 'fraud' }],
  } as const

  it('runs until the visitor objects by its switch, which ends it; refusing what is asked is no objection (S8)', async () => {
    const page = await openOwnPage({ configuration: { ...site, services: { ...site.services, fraud } } })
    await clickNamed(page, '.cs-banner', 'Refuse all')
    await page.waitFor("!document.querySelector('.cs-banner') && consentry.has('fraud')")
    await page.evaluate("document.cookie = 'fraud=1;path=/'")
    await page.evaluate('consentry.openPreferences()')
    await expand(page, 'Essential')
    expect(await page.evaluate("document.querySelector('.cs-dialog').innerText")).toContain('It rests on a legitimate interest.')
    expect(await switches(page)).toContain('+Fraud watch')
    await clickNamed(page, '.cs-dialog', 'Fraud watch')
    await clickNamed(page, '.cs-dialog', 'Save my choices')
    await page.waitFor("!consentry.has('fraud') && !document.cookie.includes('fraud')")
    expect(await page.evaluate("consentry.has('lumen')")).toBe(true)
  })
})
