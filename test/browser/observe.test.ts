import { describe, expect, it } from 'vitest'
import type { Configuration } from '../../src/core/configuration.ts'
import { validate } from '../../src/core/validate/validate.ts'
import { withSuggestion } from '../../src/usage/withSuggestion.ts'
import { engine } from './fixtures.ts'
import { awaitVendors } from './steps/awaitVendors.ts'
import { eventsOf } from './steps/eventsOf.ts'
import { openControl } from './steps/openControl.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'
import { reportOf } from './steps/reportOf.ts'
import { siteConfiguration } from './steps/siteConfiguration.ts'
import { storedBy } from './steps/storedBy.ts'
import { vendorIds } from './steps/vendorIds.ts'

/** A configuration as an operator begins with it: the site and its player, none of the eight vendors. */
function beginning(): Configuration {
  const { lumen, player } = siteConfiguration().services ?? {}
  return { ...siteConfiguration(), services: { lumen: lumen!, player: player! } }
}

const observing = (): Configuration => ({ ...beginning(), enforce: 'observe' })

describe(`observe mode in ${engine}`, () => {
  it('holds nothing, and reports every third party and stored item that the configuration lacks', async () => {
    const site = await openSite('/?strict', observing())
    const { demo, page } = site
    await ready(page)
    await awaitVendors(site, vendorIds)
    await expect.poll(() => demo.requests.some(({ path }) => path === '/embed.html')).toBe(true)
    expect((await eventsOf(page)).filter(({ outcome }) => outcome === 'held')).toEqual([])

    const report = await reportOf(page)
    const asked = [...new Set(demo.requests.map(({ host }) => host))]
    expect(report.hosts.map(({ subject }) => subject)).toEqual(expect.arrayContaining(asked))
    expect(
      report.hosts
        .filter(({ suggested }) => suggested)
        .map(({ subject }) => subject)
        .sort(),
    ).toEqual(vendorIds.map((id) => `${id}.localhost`).sort())
    expect(report.hosts.find(({ subject }) => subject === 'player.localhost')).toMatchObject({
      service: 'player',
      outcomes: { observed: expect.any(Number) },
    })
    const { consentry: _, lumen: __, ...foreign } = await storedBy(page)
    const items = report.items.filter(({ suggested }) => suggested).map(({ subject, kinds }) => `${kinds[0]} ${subject}`)
    expect(items).toEqual(expect.arrayContaining(Object.values(foreign).flat()))
    expect(report.complete).toBe(true)
  })

  it('names who wrote: what a vendor stored is suggested with its host', async () => {
    const site = await openSite('/?strict', observing())
    await ready(site.page)
    await awaitVendors(site, vendorIds)
    const { items, suggestion } = await reportOf(site.page)
    const suggestedFor = (name: string) => items.find(({ subject }) => subject === name)?.suggested
    expect(Object.keys(suggestion.services).sort()).toEqual(expect.arrayContaining([...vendorIds].sort()))
    expect(['ajs_anonymous_id', 'keen_campaign', 'mp_lumen_mixpanel', 'ph_phc_lumen_posthog', 'RT'].map(suggestedFor)).toEqual([
      'segment',
      'keen',
      'mixpanel',
      'posthog',
      'boomerang',
    ])
  })

  it('put into the configuration, its entries hold exactly that', async () => {
    const first = await openSite('/?strict', observing())
    await ready(first.page)
    await awaitVendors(first, vendorIds)
    const { suggestion } = await reportOf(first.page)
    const completed = withSuggestion(beginning(), suggestion)
    expect(validate(completed)).toEqual([])

    const second = await openSite('/', completed)
    await ready(second.page)
    // As long as it takes until all of them are seen without us.
    await openControl()
    await second.page.waitFor('document.querySelector("progress").value === 62')
    expect(second.demo.requests).toEqual([])
    const { consentry: _, ...stored } = await storedBy(second.page)
    expect(Object.keys(stored)).toEqual(['lumen'])
    const held = (await eventsOf(second.page)).filter(({ outcome }) => outcome === 'held')
    expect(new Set(held.map(({ service }) => service))).toEqual(new Set([...vendorIds, 'player']))
  })

  it('tells a listener of each unknown thing once, also through the queue', async () => {
    const { page } = await openSite('/gates.html', { ...observing(), services: {} })
    await ready(page)
    const told = await page.evaluate(async () => {
      const seen: string[] = []
      const queue = window.consentry as unknown as { push(call: readonly unknown[]): void }
      queue.push(['watchUnknown', ({ subject }: { subject: string }) => void seen.push(subject)])
      await window.consentry!.report()
      for (const value of ['1', '2']) document.cookie = `unheard=${value}; path=/`
      for (const value of ['1', '2']) localStorage.setItem('unheard', value)
      return seen
    })
    expect(told).toEqual(['unheard', 'unheard'])
  })
})
