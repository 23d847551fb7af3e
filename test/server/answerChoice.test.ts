import { describe, expect, it, test } from 'vitest'
import { createConsentServer } from '../../src/server/createConsentServer.ts'
import { aServer, noon, type Visitor } from './builders/aServer.ts'
import { aSite } from './builders/aSite.ts'
import { cookieFor } from './builders/cookieFor.ts'

const own = { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }
const post = (visitor: Visitor = {}): Visitor => ({ method: 'POST', path: '/consent', ...visitor, headers: { ...own, ...visitor.headers } })
const configuration = { ...aSite, server: { choicePath: '/consent' } }
const server = () => aServer(undefined, {}, configuration)

describe('a page that tells the server of a choice', () => {
  it('gets its choice cookie back, to keep for longer', async () => {
    const response = await server().ask(post({ granted: ['performance'] }))
    expect(response.status).toBe(204)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.getSetCookie()).toEqual([
      `${cookieFor(aSite, ['performance'], noon)};path=/;samesite=lax;max-age=31536000;secure`,
    ])
    expect(response.headers.has('clear-site-data')).toBe(false)
  })

  it('loses the cookies of what is denied, HttpOnly or not, and no others', async () => {
    const cookie = `${cookieFor(aSite, ['performance'], noon)}; _ad=1; player_a=1; _ad_opt_out=1; session=1; _ad=2`
    const response = await server().ask(post({ headers: { cookie } }))
    expect(response.headers.getSetCookie().slice(0, -1)).toEqual(['_ad=;path=/;max-age=0', '_ad=;path=/;max-age=0;domain=lumen.example'])
  })

  it('can have the browser clear the site', async () => {
    const response = await server().ask(post({ path: '/consent?clear=storage,cache', granted: [] }))
    expect(response.headers.get('clear-site-data')).toBe('"storage", "cache"')
    expect(response.headers.getSetCookie()).toHaveLength(1)
  })

  test.each<[string, number, Visitor]>([
    ['GET', 405, { method: 'GET' }],
    ['another site', 403, { headers: { 'sec-fetch-site': 'cross-site' } }],
    ['a subdomain', 403, { headers: { 'sec-fetch-site': 'same-site', origin: 'https://lumen.example' } }],
    ['an address that was typed', 403, { headers: { 'sec-fetch-site': 'none' } }],
    ['a word that is none of those', 400, { path: '/consent?clear=storage,everything' }],
    ['cookies, the choice among them', 400, { path: '/consent?clear=cookies' }],
  ])('is not somebody else: %s gets %i and changes nothing', async (_, status, visitor) => {
    const test = server()
    const response = await test.ask(post({ granted: [], ...visitor }))
    expect(response.status).toBe(status)
    expect(response.headers.getSetCookie()).toEqual([])
    expect(response.headers.has('clear-site-data')).toBe(false)
    expect(test.asked).toEqual([])
  })

  test.each([
    ['https://lumen.example', 204],
    ['https://evil.example', 403],
    ['null', 403],
    [undefined, 403],
  ])('is known by its origin where the browser says no more: %s gets %i', async (origin, status) => {
    // The server is reached over http, behind a proxy.
    const request = new Request('http://lumen.example/consent', { method: 'POST', headers: origin === undefined ? {} : { origin } })
    expect((await createConsentServer(configuration).handle(request, () => new Response())).status).toBe(status)
  })

  it('is an ordinary request of the site where the operator has named no path', async () => {
    const test = aServer()
    expect((await test.ask(post())).status).toBe(200)
    expect(test.asked).toHaveLength(1)
  })
})
