import { describe, expect, it, test } from 'vitest'
import type { Configuration } from '../../src/core/configuration.ts'
import { gpcJson } from '../../src/server/gpcJson.ts'
import { readDecision } from '../../src/server/readDecision.ts'
import type { RegionOption } from '../../src/server/types.ts'
import { aPage, aServer, noon, requestOf, tags } from './builders/aServer.ts'
import { aSite } from './builders/aSite.ts'
import { cookieFor } from './builders/cookieFor.ts'

/** Europe is asked, the United States may opt out. */
const world: Configuration = {
  ...aSite,
  regions: { default: 'opt-in', US: 'opt-out' },
  policy: { version: '2026-11', updated: '2026-11-01' },
}
const headers: RegionOption = { country: 'cf-ipcountry', subdivision: 'cf-region-code' }
const inCalifornia = { 'cf-ipcountry': 'US', 'cf-region-code': 'CA' }
const gpc = { 'sec-gpc': '1' }

/** Whether the advertiser's tag stays in the page. */
async function runsAds(sent: Readonly<Record<string, string>>, site = world, region: RegionOption | 'none' = headers): Promise<boolean> {
  const response = await aServer(undefined, region === 'none' ? {} : { region }, site).ask({ headers: sent })
  return (await response.text()).includes('<script src="https://ads.example/t.js">')
}

describe('a server that knows where a visitor is', () => {
  test.each([
    ['opt-out, by country and subdivision', inCalifornia, true],
    ['opt-out, by country', { 'cf-ipcountry': 'us' }, true],
    ['opt-in', { 'cf-ipcountry': 'DE' }, false],
    ['unknown', { 'cf-ipcountry': 'XX' }, false],
    ['one that does not exist', { 'cf-ipcountry': 'US"><script>' }, false],
    ['not told', {}, false],
  ])('lets run what the law lets run there: %s', async (_, sent, runs) => expect(await runsAds(sent)).toBe(runs))

  it('trusts no header that the operator has not named', async () => {
    expect(await runsAds(inCalifornia, world, 'none')).toBe(false)
    expect(await runsAds(inCalifornia, world, { country: 'x-country-code' })).toBe(false)
    expect(await runsAds({}, world, () => 'US-CA')).toBe(true)
    expect(await runsAds({}, world, () => undefined)).toBe(false)
  })

  it('tells the page in its HTML, where the page does not say it itself', async () => {
    const html = async (body: string) =>
      (await aServer(() => aPage({}, [], body), { region: headers }, world).ask({ headers: inCalifornia })).text()
    expect(await html('<!doctype html><HTML lang="en"><p>')).toBe('<!doctype html><HTML data-region="US-CA" lang="en"><p>')
    expect(await html('<html data-region="DE"><p>')).toBe('<html data-region="DE"><p>')
  })

  it('says what its pages depend on, keeps them private, and never confirms a copy for another region', async () => {
    const server = aServer(() => aPage({ etag: '"1"', vary: 'accept-encoding' }), { region: headers }, world)
    const there = await server.ask({ headers: inCalifornia })
    expect(there.headers.get('vary')).toBe('accept-encoding, Cookie, Sec-GPC, cf-ipcountry, cf-region-code')
    expect(there.headers.get('cache-control')).toBe('private')
    expect((await server.ask({ headers: { 'cf-ipcountry': 'DE' } })).headers.get('etag')).not.toBe(there.headers.get('etag'))
  })

  it('does not shorten the life of an opt-out, which has no end', async () => {
    const visitor = { headers: { cookie: cookieFor(world, [], noon), ...inCalifornia } }
    for (const region of [headers, undefined]) {
      const [cookie] = (await aServer(undefined, region ? { region } : {}, world).ask(visitor)).headers.getSetCookie()
      expect(cookie).toContain(`max-age=${400 * 86400};`)
    }
  })
})

describe('Global Privacy Control', () => {
  it('denies where things would run by themselves, also in the policy, with the value 1 and no other', async () => {
    expect(await runsAds({ ...inCalifornia, ...gpc })).toBe(false)
    expect(await runsAds({ ...inCalifornia, 'sec-gpc': '0' })).toBe(true)
    expect(await runsAds({ ...inCalifornia, 'sec-gpc': 'true' })).toBe(true)
    const response = await aServer(undefined, { region: headers }, world).ask({ headers: { ...inCalifornia, ...gpc } })
    expect(response.headers.get('content-security-policy')).not.toContain('ads.example')
  })

  it('beats a grant that was given before it came', async () => {
    const cookie = cookieFor(world, ['advertising'], noon)
    expect(await runsAds({ cookie })).toBe(true)
    expect(await runsAds({ cookie, ...gpc })).toBe(false)
  })

  it('changes nothing where the operator ignores it; Do Not Track only where the operator does not', async () => {
    expect(await runsAds({ ...inCalifornia, ...gpc }, { ...world, signals: { gpc: 'ignore' } })).toBe(true)
    expect(await runsAds({ ...inCalifornia, dnt: '1' })).toBe(true)
    expect(await runsAds({ ...inCalifornia, dnt: '1' }, { ...world, signals: { dnt: 'honour' } })).toBe(false)
  })

  it('is read by readDecision, from a request', () => {
    const granted = (sent: Readonly<Record<string, string>>) =>
      readDecision(requestOf({ headers: sent }), world, { now: noon, region: 'US-CA' }).decision.granted.has('ads')
    expect([granted({}), granted(gpc)]).toEqual([true, false])
    expect(readDecision(null, world, { now: noon }).decision.granted.has('ads')).toBe(false)
  })

  it('is announced at its well-known address, with the day of the policy, unless it is ignored', async () => {
    const path = '/.well-known/gpc.json'
    const response = await aServer(undefined, {}, world).ask({ path })
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(await response.json()).toEqual({ gpc: true, lastUpdate: '2026-11-01' })
    expect(gpcJson(aSite)).toBe('{"gpc":true}')
    const ignoring = aServer(() => aPage(), {}, { ...world, signals: { gpc: 'ignore' } })
    expect(await (await ignoring.ask({ path })).text()).toContain(tags.slice(-10))
  })
})
