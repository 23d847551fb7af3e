import { describe, expect, it, test } from 'vitest'
import { createConsentServer } from '../../src/server/createConsentServer.ts'
import { aPage, aServer, tags, type Visitor } from './builders/aServer.ts'
import { aSite } from './builders/aSite.ts'

describe('a page that depends on the choice', () => {
  test.each([
    [undefined, 'private'],
    ['max-age=600', 'private, max-age=600'],
    ['public, max-age=600, s-maxage=3600, proxy-revalidate', 'private, max-age=600'],
    ['private', 'private'],
    ['private="set-cookie, x", no-cache="a, b"', 'private, no-cache="a, b"'],
    ['no-store', 'no-store'],
    ['No-Store, must-revalidate', 'No-Store, must-revalidate'],
  ])('is for its visitor only: Cache-Control %s becomes %s', async (given, expected) => {
    const response = await aServer(() => aPage(given === undefined ? {} : { 'cache-control': given })).ask()
    expect(response.headers.get('cache-control')).toBe(expected)
  })

  test.each([
    [undefined, 'Cookie, Sec-GPC'],
    ['Accept-Encoding', 'Accept-Encoding, Cookie, Sec-GPC'],
    ['accept, COOKIE', 'accept, COOKIE, Sec-GPC'],
    ['*', '*'],
  ])('differs by cookie: Vary %s becomes %s', async (given, expected) => {
    expect((await aServer(() => aPage(given === undefined ? {} : { vary: given })).ask()).headers.get('vary')).toBe(expected)
  })

  it('tells the caches on the way nothing else', async () => {
    const headers = {
      'cdn-cache-control': 'max-age=9',
      'cloudflare-cdn-cache-control': 'max-age=9',
      'surrogate-control': 'max-age=9',
      'x-accel-expires': '9',
    }
    const response = await aServer(() => aPage(headers)).ask()
    for (const name of Object.keys(headers)) expect(response.headers.has(name), name).toBe(false)
  })
})

describe('HEAD', () => {
  it('says what GET would say, without a body', async () => {
    const server = aServer(({ method }) => aPage({ 'content-length': '99', etag: '"1"' }, ['_ad=1'], method === 'HEAD' ? null : tags))
    const [head, get] = [await server.ask({ method: 'HEAD' }), await server.ask()]
    expect([...head.headers]).toEqual([...get.headers])
    expect(head.body).toBeNull()
  })
})

describe('a browser that has a copy', () => {
  /** A site that knows its page by this tag, and says 304 to who has it. */
  const site =
    (etag: string, more: Readonly<Record<string, string>> = {}) =>
    (request: Request) =>
      request.headers.get('if-none-match') === etag || request.headers.has('if-modified-since')
        ? new Response(null, { status: 304, headers: { etag, ...more } })
        : aPage({ etag, 'last-modified': 'Sun, 22 Nov 2026 10:00:00 GMT', ...more })
  const again = (response: Response, visitor: Visitor = {}): Visitor => ({
    ...visitor,
    headers: { ...visitor.headers, 'if-none-match': response.headers.get('etag')! },
  })

  test.each(['"abc"', 'W/"abc"', '"a.b-c"'])('may keep it while the decision is the same: %s', async (etag) => {
    const server = aServer(site(etag))
    const first = await server.ask({ granted: ['performance'] })
    expect(first.headers.get('etag')).toMatch(/^W\/"cs-/)
    expect(first.headers.has('last-modified')).toBe(false)
    const second = await server.ask(again(first, { granted: ['performance'] }))
    expect(second.status).toBe(304)
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'))
    expect(second.headers.get('vary')).toBe('Cookie, Sec-GPC')
    expect(second.headers.get('cache-control')).toBe('private')
    // The policy that came with the copy stays, with the nonces in that copy.
    expect(second.headers.has('content-security-policy')).toBe(false)
  })

  it('gets another one after another decision, in both directions', async () => {
    const server = aServer(site('"abc"'))
    const [granted, refused] = [await server.ask({ granted: ['advertising'] }), await server.ask({ granted: [] })]
    expect((await server.ask(again(granted, { granted: [] }))).status).toBe(200)
    expect((await server.ask(again(refused, { granted: ['advertising'] }))).status).toBe(200)
  })

  it('gets another one after another policy of the operator', async () => {
    const first = await aServer(site('"abc"')).ask()
    expect((await aServer(site('"abc"'), { policy: "script-src 'self'" }).ask(again(first))).status).toBe(200)
  })

  it('gets a new one where the copy is older than the consent server', async () => {
    const server = aServer(site('"abc"'))
    const since = { 'if-modified-since': 'Sun, 22 Nov 2026 10:00:00 GMT' }
    expect((await server.ask({ headers: { 'if-none-match': '"abc"', ...since } })).status).toBe(200)
    expect((await server.ask({ headers: since })).status).toBe(200)
  })

  it('gets a new one also where the browser is too old to say what it asks for', async () => {
    const headers = { accept: 'text/html,*/*;q=0.8', 'if-none-match': '"abc"' }
    const response = await createConsentServer(aSite).handle(new Request('https://lumen.example/', { headers }), site('"abc"'))
    expect(response.status).toBe(200)
  })

  it('is told the policy again where the site says it again', async () => {
    const server = aServer(site('"abc"', { 'content-security-policy': "script-src 'nonce-2'" }))
    const response = await server.ask(again(await server.ask()))
    expect(response.status).toBe(304)
    expect(response.headers.get('content-security-policy')).toContain("'nonce-2' pay.example")
  })

  it('is asked for the whole page, and keeps what is no page as before', async () => {
    const server = aServer(site('"abc"'))
    await server.ask({ headers: { range: 'bytes=0-9', 'if-range': '"abc"' } })
    expect(server.asked[0]!.headers.has('range')).toBe(false)
    const picture = {
      'sec-fetch-dest': 'image',
      'sec-fetch-mode': 'no-cors',
      range: 'bytes=0-9',
      'if-none-match': '"abc", W/"cs-other.s.x"',
    }
    const response = await server.ask({ headers: picture })
    expect(response.status).toBe(304)
    expect([...response.headers]).toEqual([['etag', '"abc"']])
    expect(server.asked[1]!.headers.get('range')).toBe('bytes=0-9')
    expect(server.asked[1]!.headers.get('if-none-match')).toBe('"abc"')
  })
})
