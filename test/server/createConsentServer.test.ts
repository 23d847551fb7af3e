import { gzipSync } from 'node:zlib'
import { describe, expect, it, test, vi } from 'vitest'
import type { Configuration } from '../../src/core/configuration.ts'
import { createConsentServer } from '../../src/server/createConsentServer.ts'
import { aPage, aServer, tags } from './builders/aServer.ts'
import { aSite } from './builders/aSite.ts'
import { policyAllows } from './builders/policyAllows.ts'

const page = 'https://lumen.example/'
const allows = (response: Response) => policyAllows(response.headers.get('content-security-policy')!, page)

describe('a page', () => {
  it('comes without live tags and with a closed policy before a choice', async () => {
    const response = await aServer().ask()
    expect(await response.text()).toBe(
      '<script type="text/plain" data-consent="ads" src="https://ads.example/t.js"></script>' +
        '<iframe data-consent="player" data-src="https://player.example/1"></iframe><img src="/own.gif">',
    )
    expect(allows(response)('script-src', 'https://ads.example/t.js')).toBe(false)
    expect(allows(response)('frame-src', 'https://player.example/1')).toBe(false)
    expect(allows(response)('img-src', 'https://lumen.example/own.gif')).toBe(true)
    expect(allows(response)('img-src', 'https://somebody.example/')).toBe(false)
  })

  it('comes with the tags that are granted', async () => {
    const response = await aServer().ask({ granted: ['performance'] })
    expect(await response.text()).toBe(
      '<script type="text/plain" data-consent="ads" src="https://ads.example/t.js"></script>' +
        '<iframe src="https://player.example/1"></iframe><img src="/own.gif">',
    )
    expect(allows(response)('script-src', 'https://ads.example/t.js')).toBe(false)
    expect(allows(response)('frame-src', 'https://player.example/1')).toBe(true)
  })

  it('tells the site what is granted', async () => {
    const site = vi.fn(() => aPage())
    await aServer(site).ask({ granted: ['performance'] })
    expect(site).toHaveBeenCalledWith(
      expect.any(Request),
      expect.objectContaining({ decision: expect.objectContaining({ granted: new Set(['essential', 'pay', 'player', 'performance']) }) }),
    )
  })

  it("keeps the site's own policy with its nonce, and takes the operator's where the site sent none", async () => {
    const policy = "script-src 'self'"
    const own = await aServer(() => aPage({ 'content-security-policy': "script-src 'nonce-abc'" }), { policy }).ask()
    expect(own.headers.get('content-security-policy')).toMatch(/script-src 'nonce-abc' pay\.example/)
    const other = await aServer(() => aPage(), { policy }).ask()
    expect(other.headers.get('content-security-policy')).toMatch(/script-src 'self' pay\.example/)
  })

  it("reports what has to be left out of the site's own policy", async () => {
    const server = aServer(() => aPage({ 'content-security-policy': "img-src https: 'self'" }))
    await server.ask()
    expect(server.reported).toEqual(['policy img-src https:'])
  })

  it('reports a policy that is so long that a proxy may refuse it', async () => {
    const server = aServer(() => aPage({ 'content-security-policy': `img-src ${'https://pictures.example/a '.repeat(200)}` }))
    await server.ask()
    expect(server.reported).toEqual(['long-policy 6 kB'])
  })

  it('has no headers that are about other bytes', async () => {
    const headers = { 'content-length': `${tags.length}`, 'accept-ranges': 'bytes', 'content-digest': 'sha-256=:a:' }
    const response = await aServer(() => aPage(headers)).ask()
    for (const name of Object.keys(headers)) expect(response.headers.has(name), name).toBe(false)
  })

  it('keeps its status', async () => {
    const response = await aServer(
      () => new Response(tags, { status: 404, statusText: 'Not Found', headers: { 'content-type': 'text/html' } }),
    ).ask()
    expect([response.status, response.statusText]).toEqual([404, 'Not Found'])
    expect(await response.text()).toContain('text/plain')
  })

  it('is rewritten as it streams', async () => {
    let more: ((text: string) => void) | undefined
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        more = (text) => (text ? controller.enqueue(new TextEncoder().encode(text)) : controller.close())
      },
    })
    const reader = (await aServer(() => aPage({}, [], body)).ask()).body!.getReader()
    const next = async () => new TextDecoder().decode((await reader.read()).value)
    more!('<p>First')
    expect(await next()).toBe('<p>First')
    more!('</p><img src="//ads.example/">')
    expect(await next()).toBe('</p><img data-consent="ads" data-src="//ads.example/">')
    more!('')
    expect((await reader.read()).done).toBe(true)
  })
})

describe('what cannot be rewritten is passed on as it is, under the policy, and reported', () => {
  const bytes = gzipSync(tags)
  test.each<[string, Response, string]>([
    ['a compressed page', aPage({ 'content-encoding': 'gzip' }, [], bytes), 'compressed gzip on /'],
    ['a page in UTF-16', aPage({ 'content-type': 'text/html; charset=UTF-16LE' }, [], bytes), 'charset utf-16le on /'],
    ['XHTML', aPage({ 'content-type': 'application/xhtml+xml' }, [], bytes), 'xhtml application/xhtml+xml on /'],
  ])('%s', async (_, answer, line) => {
    const server = aServer(() => answer)
    const response = await server.ask()
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
    expect(allows(response)('script-src', 'https://ads.example/t.js')).toBe(false)
    expect(response.headers.get('cache-control')).toBe('private')
    expect(server.reported).toEqual([line])
  })

  it('a part of a page', async () => {
    const server = aServer(
      () => new Response(tags, { status: 206, headers: { 'content-type': 'text/html', 'content-range': 'bytes 0-9/99' } }),
    )
    expect(await (await server.ask()).text()).toBe(tags)
    expect(server.reported).toEqual(['part bytes 0-9/99 on /'])
  })
})

describe('what is the same for everybody', () => {
  test.each([
    ['a picture', new Response(tags, { headers: { 'content-type': 'image/svg+xml' } })],
    ['JSON', Response.json({ html: tags })],
    ['a redirect', new Response(null, { status: 302, headers: { location: '/a' } })],
    ['an empty answer', new Response(null, { status: 204 })],
    ['a network error', Response.error()],
  ])('comes back as it is: %s', async (_, answer) => {
    expect(await aServer(() => answer).ask()).toBe(answer)
  })
})

describe('the code of a worker', () => {
  it('has the policy too, since a worker obeys its own', async () => {
    const code = () => new Response('fetch("https://ads.example/")', { headers: { 'content-type': 'text/javascript' } })
    const response = await aServer(code).ask({ headers: { 'sec-fetch-dest': 'worker', 'sec-fetch-mode': 'same-origin' } })
    expect(allows(response)('connect-src', 'https://ads.example/')).toBe(false)
    expect(await response.text()).toContain('fetch')
  })
})

describe('a site that fails', () => {
  it('fails as it would without the server', async () => {
    await expect(
      aServer(() => {
        throw new RangeError('at once')
      }).ask(),
    ).rejects.toThrow(new RangeError('at once'))
    await expect(aServer(() => Promise.reject(new RangeError('later'))).ask()).rejects.toThrow(new RangeError('later'))
  })

  it('breaks off where its body breaks off', async () => {
    const body = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new RangeError('broken')) })
    await expect((await aServer(() => aPage({}, [], body)).ask()).text()).rejects.toThrow(new RangeError('broken'))
  })
})

describe('a server', () => {
  it('does not start with a configuration that has mistakes: all of them are named', () => {
    const configuration = { ...aSite, policy: { version: '' }, expiry: { granted: 'for ever' } } as Configuration
    expect(() => createConsentServer(configuration)).toThrow(/policy\.version[^]*expiry\.granted/)
  })

  it('reports to the console, each line once, unless it is told where', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const server = createConsentServer(aSite)
    for (const path of ['/a', '/a', '/b'])
      await server.handle(new Request(`https://lumen.example${path}`), () => aPage({ 'content-encoding': 'br' }))
    expect(error.mock.calls).toEqual([
      ['[consentry] compressed', 'br on /a'],
      ['[consentry] compressed', 'br on /b'],
    ])
    error.mockRestore()
  })
})
