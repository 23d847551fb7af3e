import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Configuration, TechnologyType } from '../../src/core/configuration.ts'
import { contentSecurityPolicy } from '../../src/server/contentSecurityPolicy.ts'
import { aSite } from './builders/aSite.ts'
import { policyAllows } from './builders/policyAllows.ts'
import { fetchDirectives, policyCases, type PolicyCase } from './builders/policyCases.ts'

const nobody = new Set(['pay', 'essential'])
const everybody = new Set(['pay', 'player', 'ads', 'essential', 'performance', 'advertising'])

/** What the issue asks of each type, beside what else it may get. */
const needed: Partial<Record<TechnologyType, string[]>> = {
  script: ['script-src'],
  frame: ['frame-src'],
  pixel: ['img-src', 'connect-src'],
  request: ['connect-src', 'img-src', 'media-src', 'font-src', 'style-src'],
}

const hostsOf = ({ configuration, granted }: PolicyCase, isGranted: boolean) =>
  Object.entries(configuration.services ?? {})
    .filter(([id]) => granted.has(id) === isGranted)
    .flatMap(([, { technologies = [] }]) => technologies.map(({ type, host }) => ({ type, host: host! })))

const policyOf = (each: PolicyCase) =>
  contentSecurityPolicy(each.configuration, each, { base: each.base, ...(each.host && { host: each.host }) })

const selfOf = ({ host }: PolicyCase) => `https://${host ?? 'page.test'}/`

const urlsOf = (host: string) => [`https://${host}/a.js`, `https://${host}:8443/a.js`, `wss://${host}/`, `https://zz.${host}/a.js`]

describe('a policy for any catalog, any decision and any policy of the operator', { timeout: 60_000 }, () => {
  it('lets no directive ask a host of a denied service, or a subdomain of one', () => {
    fc.assert(
      fc.property(policyCases, (each) => {
        const policy = policyOf(each)
        const allows = policyAllows(policy, selfOf(each))
        const denied = [...new Set(hostsOf(each, false).map(({ host }) => host))]
        const open = denied.flatMap(urlsOf).filter((url) => fetchDirectives.some((directive) => allows(directive, url)))
        expect(open, policy).toEqual([])
        if (denied.length) expect(policy).not.toContain('strict-dynamic')
      }),
      { numRuns: 500 },
    )
  })

  it('lets what is granted ask its hosts where its technologies need it, unless the operator has said that nobody may', () => {
    fc.assert(
      fc.property(policyCases, (each) => {
        const policy = policyOf(each)
        const allows = policyAllows(policy, selfOf(each))
        const closed: string[] = []
        const denied = hostsOf(each, false).map(({ host }) => host)
        for (const { type, host } of hostsOf(each, true)) {
          // A wildcard cannot make an exception: then only the host itself is open.
          const urls = urlsOf(host).filter((url) => !url.includes('//zz.') || !denied.some((other) => other.endsWith(`.${host}`)))
          for (const directive of needed[type]!) {
            const own = [each.base[directive], each.base[`${directive}-elem`]]
            if (own.some((sources) => sources?.every((source) => source === "'none'"))) continue
            closed.push(...urls.filter((url) => !allows(directive, url)).map((url) => `${directive} ${url}`))
          }
        }
        expect(closed, policy).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('is the same text for the same input', () => {
    fc.assert(
      fc.property(policyCases, (each) => {
        const again = { ...each, granted: new Set([...each.granted].toReversed()), configuration: structuredClone(each.configuration) }
        expect(policyOf(again)).toBe(policyOf(each))
      }),
    )
  })
})

describe('a policy', () => {
  it('without one of the operator leaves the site itself as open as it was, and closes it for everybody else', () => {
    const policy = contentSecurityPolicy(aSite, { granted: nobody }, { host: 'www.lumen.example' })
    expect(policy).toBe(
      "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval' lumen-cdn.example:* *.lumen-cdn.example:* lumen.example:* *.lumen.example:*; " +
        "script-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval' lumen-cdn.example:* *.lumen-cdn.example:* lumen.example:* *.lumen.example:* " +
        'pay.example:* *.pay.example:*',
    )
  })

  it("keeps the operator's sources, nonces and other directives, and adds what is granted", () => {
    const base =
      "default-src 'none'; script-src 'nonce-abc' 'unsafe-inline'; img-src https://pictures.example; report-uri /csp; frame-ancestors *"
    expect(contentSecurityPolicy(aSite, { granted: everybody }, { base })).toBe(
      'default-src p.ads.example:* *.p.ads.example:* player.example:* *.player.example:*; frame-ancestors *; ' +
        'frame-src player.example:* *.player.example:*; ' +
        'img-src https://pictures.example p.ads.example:* *.p.ads.example:* player.example:* *.player.example:*; ' +
        'object-src player.example:* *.player.example:*; report-uri /csp; ' +
        "script-src 'nonce-abc' 'unsafe-inline' ads.example:* *.ads.example:* pay.example:* *.pay.example:*",
    )
  })

  it("takes the hosts of denied services out of the operator's own policy, and what would cover them", () => {
    const base = {
      'script-src': ["'self'", "'strict-dynamic'", 'https:', 'https://ads.example/tag.js', '*.example', 'https://own.example'],
      'form-action': 'https://p.ads.example https://own.example',
      'report-uri': ['https://ads.example/csp', '/csp'],
    }
    const policy = contentSecurityPolicy(aSite, { granted: nobody }, { base })
    expect(policy).toContain("script-src 'self' https://own.example pay.example:* *.pay.example:*")
    expect(policy).toContain('form-action https://own.example;')
    expect(policy).toContain('report-uri /csp;')
    expect(contentSecurityPolicy(aSite, { granted: everybody }, { base })).toContain(
      "script-src 'self' 'strict-dynamic' https: https://ads.example/tag.js *.example https://own.example",
    )
  })

  it('lets hosts of pictures and calls run no code, and show no frame', () => {
    const services = {
      ...aSite.services,
      ads: { ...aSite.services.ads, technologies: [{ type: 'request', host: 'ads.example' }] },
    } as const
    for (const base of ['', "default-src 'self' 'unsafe-inline'", "child-src 'self'"]) {
      const allows = policyAllows(contentSecurityPolicy({ ...aSite, services }, { granted: everybody }, { base }), 'https://lumen.example/')
      for (const directive of ['script-src', 'script-src-elem', 'frame-src', 'worker-src', 'object-src'])
        expect(allows(directive, 'https://ads.example/'), directive).toBe(false)
      expect(allows('font-src', 'https://ads.example/')).toBe(true)
    }
  })

  it('says that nothing may be asked where nothing is left', () => {
    expect(contentSecurityPolicy(aSite, { granted: nobody }, { base: 'img-src https://ads.example' })).toContain("img-src 'none'")
  })

  it('lets records go to their endpoint, whatever is granted, unless the operator has closed that', () => {
    const allowsSending = (endpoint: string, base: string) =>
      policyAllows(
        contentSecurityPolicy({ ...aSite, records: { endpoint } }, { granted: nobody }, { base, host: 'lumen.example' }),
        'https://lumen.example/',
      )('connect-src', new URL(endpoint, 'https://lumen.example').href)
    for (const endpoint of ['/api/records', 'https://records.example/a'])
      for (const base of ['', "default-src 'self'", "connect-src 'self'"]) expect(allowsSending(endpoint, base), base).toBe(true)
    expect(allowsSending('https://records.example/a', "connect-src 'none'")).toBe(false)
    expect(allowsSending('https://ads.example/a', '')).toBe(false)
  })

  it('leaves a kind closed that the operator has closed', () => {
    const base = "object-src 'none'; frame-src"
    const policy = contentSecurityPolicy(aSite, { granted: everybody }, { base })
    expect(policy).toContain("object-src 'none'")
    expect(policy).toContain("frame-src 'none'")
  })

  it('does not open the subdomains of a first party where one of them belongs to a denied service', () => {
    const services = {
      ...aSite.services,
      ads: { ...aSite.services.ads, technologies: [{ type: 'request', host: 'stats.lumen.example' }] },
    } as const
    const policy = contentSecurityPolicy({ ...aSite, services }, { granted: nobody }, { host: 'lumen.example' })
    expect(policy).toContain(' lumen.example:*')
    expect(policy).not.toContain('*.lumen.example')
  })

  it('keeps several policies apart, since all of them count', () => {
    const policy = contentSecurityPolicy(aSite, { granted: everybody }, { base: "frame-src 'self', script-src 'self'" })
    expect(policy.split(', ')).toHaveLength(2)
    for (const part of policy.split(', ')) expect(part).toContain('player.example:*')
  })

  it('is not made from a configuration with mistakes: all of them are named', () => {
    const configuration = { ...aSite, categories: { essential: {} }, expiry: { granted: '13 months' } } as Configuration
    expect(() => contentSecurityPolicy(configuration, { granted: nobody })).toThrow(/expiry\.granted[^]*services\.player\.category/)
  })
})
