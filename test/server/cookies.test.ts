import { describe, expect, it, test } from 'vitest'
import { aPage, aServer, noon } from './builders/aServer.ts'
import { aSite } from './builders/aSite.ts'
import { cookieFor } from './builders/cookieFor.ts'

const image = (cookies: readonly string[]) => aPage({ 'content-type': 'image/gif' }, cookies, 'GIF89a')

describe('cookies that the site sets', () => {
  const mine = ['session=1; HttpOnly', 'pay_session=1', '_ad_opt_out=1; Max-Age=99']
  const theirs = ['_ad=1; Path=/; HttpOnly', 'player_a=1', 'other=1; Domain=.P.ads.example', '_ad = 2; max-age=0; Max-Age=9']

  it('stay out where their service is denied, by name or by the host that they are for', async () => {
    const response = await aServer(() => image([...mine, ...theirs])).ask({ granted: [] })
    expect(response.headers.getSetCookie()).toEqual(mine)
  })

  it('come where it is granted', async () => {
    const response = await aServer(() => image([...mine, ...theirs])).ask({ granted: ['performance', 'advertising'] })
    expect(response.headers.getSetCookie()).toEqual([...mine, ...theirs])
  })

  test.each([
    '_ad=; Max-Age=0',
    '_ad=; Max-Age=-1; Expires=Fri, 01 Jan 2100 00:00:00 GMT',
    '_ad=; expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=/',
  ])('come in any case where they delete one: %s', async (cookie) => {
    expect((await aServer(() => image([cookie])).ask()).headers.getSetCookie()).toEqual([cookie])
  })

  it('make a response private where they depend on the choice, whatever the choice was', async () => {
    for (const granted of [undefined, [], ['advertising']]) {
      const response = await aServer(() => image(['_ad=1'])).ask(granted && { granted })
      expect(response.headers.get('cache-control')).toBe('private')
      expect(response.headers.get('vary')).toBe('Cookie, Sec-GPC')
    }
  })

  it('change nothing else where they depend on nothing', async () => {
    const answer = image(mine)
    expect(await aServer(() => answer).ask()).toBe(answer)
  })
})

describe('links in a header', () => {
  const link =
    '<https://ads.example>; rel=preconnect, </a.css>; rel=preload; as=style; title="a, <b>", <//sub.player.example/1>; rel="prefetch"'

  it('stay out where they lead to a denied service', async () => {
    const response = await aServer(() => aPage({ link })).ask({ granted: ['performance'] })
    expect(response.headers.get('link')).toBe('</a.css>; rel=preload; as=style; title="a, <b>", <//sub.player.example/1>; rel="prefetch"')
    const none = await aServer(() => aPage({ link: '<https://ads.example>; rel=preconnect' })).ask()
    expect(none.headers.has('link')).toBe(false)
  })

  it('make a response private only where they depend on the choice', async () => {
    const headers = { 'content-type': 'text/css' }
    expect((await aServer(() => aPage({ ...headers, link })).ask()).headers.get('cache-control')).toBe('private')
    const answer = aPage({ ...headers, link: '</a.woff2>; rel=preload' })
    expect(await aServer(() => answer).ask()).toBe(answer)
  })
})

describe('the choice cookie', () => {
  const cookie = cookieFor(aSite, ['performance'], noon)
  const year = 365 * 86400

  it('is set again when a visitor goes to a page, with the same value, readable for scripts, for as long as the answers count', async () => {
    const response = await aServer(() => aPage({}, ['session=1'])).ask({ granted: ['performance'] })
    expect(response.headers.getSetCookie()).toEqual(['session=1', `${cookie};path=/;samesite=lax;max-age=${year};secure`])
    const later = await aServer(undefined, { now: () => noon + 10 * 864e5 }).ask({ granted: ['performance'] })
    expect(later.headers.getSetCookie()[0]).toContain(`max-age=${year - 10 * 86400};`)
  })

  test.each([
    ['there is no choice', {}],
    ['it is damaged', { headers: { cookie: `${cookie}x` } }],
    ['a script asks', { granted: ['performance'], headers: { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' } }],
    ['the page is fetched ahead', { granted: ['performance'], headers: { 'sec-purpose': 'prefetch;prerender' } }],
  ])('is not set when %s', async (_, visitor) => {
    expect((await aServer().ask(visitor)).headers.getSetCookie()).toEqual([])
  })

  it('is not set where the answers have ended, where the site sets it, or where the operator does not want it', async () => {
    const ended = await aServer(undefined, { now: () => noon + 366 * 864e5 }).ask({ granted: ['performance'] })
    expect(ended.headers.getSetCookie()).toEqual([])
    const own = await aServer(() => aPage({}, ['cs_choice=mine'])).ask({ granted: ['performance'] })
    expect(own.headers.getSetCookie()).toEqual(['cs_choice=mine'])
    const unwanted = await aServer(undefined, { renew: false }).ask({ granted: ['performance'] })
    expect(unwanted.headers.getSetCookie()).toEqual([])
  })

  it('is read from the newest of several with its name, whatever order they come in and however damaged the others are', async () => {
    const older = cookieFor(aSite, ['performance', 'advertising'], noon - 864e5)
    for (const cookies of [
      [older, cookie, `${cookie}x`],
      ['cs_choice=', cookie, older],
    ]) {
      const response = await aServer().ask({ headers: { cookie: cookies.join('; ') } })
      const set = response.headers.getSetCookie()
      expect(set.at(-1)).toBe(`${cookie};path=/;samesite=lax;max-age=${year};secure`)
      // The one for this host comes last, because for an address both kinds are the same cookie.
      expect(set.slice(0, -1)).toEqual([
        'cs_choice=;path=/;samesite=lax;max-age=0;secure',
        'cs_choice=;path=/;samesite=lax;max-age=0;domain=lumen.example;secure',
      ])
    }
  })

  it('is for the configured domain, and for the host alone where that is none of its parents', async () => {
    for (const [domain, attribute] of [
      ['lumen.example', ';domain=lumen.example'],
      ['other.example', ''],
    ] as const) {
      const site = { ...aSite, snapshot: { domain } }
      const visitor = { headers: { cookie: cookieFor(site, ['performance'], noon) } }
      const response = await aServer(undefined, {}, site).ask(visitor)
      expect(response.headers.getSetCookie()).toEqual([expect.stringContaining(`;path=/;samesite=lax;max-age=${year}${attribute};secure`)])
    }
  })
})
