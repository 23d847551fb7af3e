import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createConsentServer } from '../../src/server/createConsentServer.ts'
import { aPage, noon, requestOf, type Visitor } from './builders/aServer.ts'
import { aSite } from './builders/aSite.ts'
import { policyAllows } from './builders/policyAllows.ts'
import { sharedCache } from './builders/sharedCache.ts'

const server = createConsentServer(aSite, { now: () => noon, report: () => undefined })

/** What a site may say of its pages; all of it would let a shared cache keep them, or nearly. */
const cacheControls = [
  'public, max-age=600',
  'max-age=600',
  's-maxage=600',
  'public, s-maxage=600, max-age=0',
  'no-store',
  'immutable, max-age=600',
  'public, max-age=600, stale-while-revalidate=600',
]

const visitors: fc.Arbitrary<Visitor> = fc.record({
  granted: fc.constantFrom(undefined, [], ['performance'], ['advertising'], ['performance', 'advertising']),
  method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD'),
  path: fc.constantFrom('/', '/a'),
}) as fc.Arbitrary<Visitor>

describe('a shared cache in front of the server', () => {
  it('never serves a policy, a page or a cookie to a visitor whose choice is another', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...cacheControls),
        fc.array(visitors, { minLength: 2, maxLength: 12 }),
        async (cacheControl, each) => {
          const site = () => aPage({ 'cache-control': cacheControl, etag: '"1"', expires: 'Fri, 01 Jan 2100 00:00:00 GMT' }, ['_ad=1'])
          const cache = sharedCache((request) => server.handle(request, site))
          for (const visitor of each) {
            const { body, headers } = await cache.fetch(requestOf(visitor))
            const ads = visitor.granted?.includes('advertising') ?? false
            const player = visitor.granted?.includes('performance') ?? false
            const allows = policyAllows(headers.get('content-security-policy')!, 'https://lumen.example/')
            expect(allows('script-src', 'https://ads.example/t.js')).toBe(ads)
            expect(allows('frame-src', 'https://player.example/1')).toBe(player)
            expect(headers.getSetCookie().some((cookie) => cookie.startsWith('_ad='))).toBe(ads)
            if (visitor.method === 'GET') {
              expect(body.includes('<iframe src=')).toBe(player)
              expect(body.includes('type="text/plain"')).toBe(!ads)
            }
          }
          expect(cache.hits).toBe(0)
        },
      ),
    )
  }, 60_000)

  it('would do so without those headers', async () => {
    const site = () => aPage({ 'cache-control': 'public, max-age=600' })
    const cache = sharedCache(async (request) => {
      const response = await server.handle(request, site)
      const headers = new Headers(response.headers)
      headers.delete('vary')
      headers.set('cache-control', 'public, max-age=600')
      headers.delete('set-cookie')
      return new Response(response.body, { headers })
    })
    await cache.fetch(requestOf({ granted: ['performance', 'advertising'] }))
    const refuser = await cache.fetch(requestOf({ granted: [] }))
    expect(cache.hits).toBe(1)
    expect(refuser.body).toContain('<script src="https://ads.example')
  })

  it('still serves what is the same for everybody', async () => {
    const cache = sharedCache((request) =>
      server.handle(request, () => new Response('a', { headers: { 'content-type': 'text/css', 'cache-control': 'public, max-age=600' } })),
    )
    for (const granted of [[], ['advertising'], []]) await cache.fetch(requestOf({ granted }))
    expect(cache.hits).toBe(2)
  })
})
