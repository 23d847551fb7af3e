import { describe, expect, it, test } from 'vitest'
import { readDecision } from '../../../src/server/readDecision.ts'
import { aHost, coming, cookieOf, secret, sentTo, sharing } from '../builders/aFamily.ts'
import { noon } from '../builders/aServer.ts'

const path = ({ pathname, search }: URL): string => pathname + search

/** What a visitor has granted after a response that may set the choice cookie. */
function grantedBy(response: Response): readonly string[] | undefined {
  const cookie = response.headers.getSetCookie().at(-1)?.replace(/;.*/, '')
  return cookie === undefined ? undefined : [...readDecision(cookie, sharing, { now: noon }).decision.granted]
}

describe('choices on their way to another host of the operator', () => {
  it('come along in the address, are taken in there, and leave no trace in the address', async () => {
    const target = await sentTo('https://kids.example/films?a=1%202&b=%E4#top', cookieOf(['performance']))
    expect(target.href).toMatch(/^https:\/\/kids\.example\/films\?a=1%202&b=%E4&consentry-choice=[\w-]+\.[\w-]+#top$/)
    const kids = aHost('kids.example')
    const response = await kids.go(path(target), coming())
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('https://kids.example/films?a=1%202&b=%E4')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('referrer-policy')).toBe('strict-origin')
    expect(grantedBy(response)).toEqual(['pay', 'essential', 'player', 'performance'])
    expect(kids.reported).toEqual([])
  })

  it('say nothing that would identify a visitor', async () => {
    const target = await sentTo('https://kids.example/', cookieOf([]))
    const [content] = target.searchParams.get('consentry-choice')!.split('.')
    const letter = JSON.parse(Buffer.from(content!, 'base64url').toString()) as Record<string, unknown>
    expect(Object.keys(letter)).toEqual(['from', 'to', 'until', 'nonce', 'snapshot', 'roster'])
    expect(letter).toMatchObject({ from: 'lumen.example', to: 'kids.example', until: noon + 60_000 })
  })

  it('stay where there are none, where a browser only looks ahead, and where the server has no secret', async () => {
    const address = encodeURIComponent('https://kids.example/a')
    const cookie = cookieOf(['performance'])
    for (const [host, headers] of [
      [aHost('lumen.example'), {}],
      [aHost('lumen.example'), { cookie, 'sec-purpose': 'prefetch' }],
      [aHost('lumen.example', { share: undefined } as never), { cookie }],
    ] as const)
      expect((await host.go(`/consent/to?to=${address}`, headers)).headers.get('location')).toBe('https://kids.example/a')
  })

  it('stay, and that is reported, where the address would be longer than servers take', async () => {
    const services = Object.fromEntries(
      Array.from({ length: 600 }, (_, i) => [`service-${i}`, { name: 'S', provider: { name: 'P' }, category: 'performance' }]),
    )
    const site = { ...sharing, services }
    const lumen = aHost('lumen.example', { site })
    const target = await sentTo('https://kids.example/', cookieOf(['performance'], noon, site), lumen)
    expect(target.search).toBe('')
    expect(lumen.reported).toEqual([expect.stringMatching(/^share too long/)])
  })
})

describe('choices that come in count only', () => {
  test.each([
    [
      'if a server of the operator has sealed them',
      'not sealed with a secret of this server',
      (url: URL) => url.search.replace(/.$/, (end) => (end === 'A' ? 'B' : 'A')),
      {},
    ],
    ['if they are whole', 'not sealed with a secret of this server', () => '?consentry-choice=%00', {}],
    [
      'if the visitor comes from a page of the host that sealed them',
      'not from a page of lumen.example',
      (url: URL) => url.search,
      { referer: 'https://evil.example/' },
    ],
    ['if the browser says where the visitor comes from', 'not from a page of lumen.example', (url: URL) => url.search, { referer: '' }],
  ])('%s', async (_, problem, change, headers) => {
    const target = await sentTo('https://kids.example/a', cookieOf(['performance']))
    const kids = aHost('kids.example')
    const response = await kids.go(`/a${change(target)}`, { ...coming(), ...headers })
    expect(response.headers.getSetCookie()).toEqual([])
    expect(response.headers.get('location')).toBe('https://kids.example/a')
    expect(kids.reported).toEqual([`share ${problem}`])
  })

  it('for the host that they were sealed for, within a minute, and once', async () => {
    const target = await sentTo('https://kids.example/', cookieOf(['performance']))
    const lumen = aHost('lumen.example')
    expect(grantedBy(await lumen.go(path(target), coming()))).toBeUndefined()
    const later = aHost('kids.example', { now: () => noon + 60_000 })
    expect(grantedBy(await later.go(path(target), coming()))).toBeUndefined()
    const kids = aHost('kids.example', { now: () => noon + 59_000 })
    expect(grantedBy(await kids.go(path(target), coming()))).toContain('player')
    expect(grantedBy(await kids.go(path(target), coming()))).toBeUndefined()
    expect([...lumen.reported, ...later.reported, ...kids.reported]).toEqual([
      'share for another host: kids.example',
      'share too old',
      'share read before',
    ])
  })

  it('for a page that somebody goes to: a form and what is fetched ahead bring none', async () => {
    const target = await sentTo('https://kids.example/', cookieOf(['performance']))
    const kids = aHost('kids.example')
    expect((await kids.go(path(target), coming(), 'POST')).headers.getSetCookie()).toEqual([])
    expect((await kids.go(path(target), { ...coming(), 'sec-purpose': 'prefetch' })).headers.getSetCookie()).toEqual([])
    expect(kids.reported).toEqual([])
  })

  it('for ids that the other host knows: others are left out, and what is new there is still to be answered', async () => {
    const { player, ads, pay } = sharing.services!
    const site = { ...sharing, services: { pay: pay!, player: player!, chat: { ...ads!, technologies: [] } } }
    const target = await sentTo('https://kids.example/', cookieOf(['performance', 'advertising']))
    const response = await aHost('kids.example', { site }).go(path(target), coming())
    const cookie = response.headers.getSetCookie()[0]!.replace(/;.*/, '')
    const { decision } = readDecision(cookie, site, { now: noon })
    expect([...decision.granted]).toEqual(['pay', 'essential', 'player', 'performance'])
    expect(decision.unanswered).toEqual(['chat'])
  })

  it('beside what was answered there: a refusal that may be later stays', async () => {
    const target = await sentTo('https://kids.example/', cookieOf(['performance'], noon - 10_000))
    for (const [at, expected] of [
      [noon - 20_000, true],
      [noon - 10_000, false],
      [noon - 5000, false],
    ] as const) {
      const response = await aHost('kids.example').go(path(target), coming('lumen.example', cookieOf([], at)))
      expect(grantedBy(response)!.includes('player'), `refused ${noon - at} ms ago`).toBe(expected)
    }
  })
})

describe('a secret', () => {
  const [older, newer] = [secret, `${secret}, changed`]

  it('can be changed on one server after the other', async () => {
    for (const [sealing, opening] of [
      [older, [newer, older]],
      [[newer, older], newer],
    ] as const) {
      const target = await sentTo(
        'https://kids.example/',
        cookieOf(['performance']),
        aHost('lumen.example', { share: { secret: sealing } }),
      )
      const kids = aHost('kids.example', { share: { secret: opening } })
      expect(grantedBy(await kids.go(path(target), coming()))).toContain('player')
    }
  })

  it('is refused where it is short, and where nothing is shared', () => {
    expect(() => aHost('kids.example', { share: { secret: 'short' } })).toThrow('share.secret: must have 32 characters or more')
    expect(() => aHost('kids.example', { share: { secret: [] } })).toThrow('share.secret')
    expect(() => aHost('kids.example', { site: { categories: {} } })).toThrow('server.share')
  })
})
