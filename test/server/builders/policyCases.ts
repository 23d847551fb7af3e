import fc from 'fast-check'
import type { Configuration, ServiceConfiguration, TechnologyType } from '../../../src/core/configuration.ts'

/** Everything that a policy is made from. */
export interface PolicyCase {
  readonly configuration: Configuration
  readonly granted: ReadonlySet<string>
  readonly base: Readonly<Record<string, readonly string[]>>
  readonly host: string | undefined
}

export const fetchDirectives = [
  'default-src',
  'script-src',
  'script-src-elem',
  'style-src',
  'style-src-elem',
  'img-src',
  'font-src',
  'connect-src',
  'media-src',
  'frame-src',
  'child-src',
  'worker-src',
  'object-src',
  'manifest-src',
]

/** Names that lie within each other, and some that only end alike. */
const hosts = [
  'ads.example',
  'cdn.ads.example',
  'x.cdn.ads.example',
  'evil-ads.example',
  'player.example',
  'lumen.example',
  'stats.lumen.example',
]

const sources = (
  "'self' 'none' 'nonce-abc' 'strict-dynamic' 'unsafe-inline' 'sha256-abc=' data: https: http: wss: * https://* *.example ads.example " +
  'https://cdn.ads.example *.ads.example:* https://x.cdn.ads.example:8443/a.js HTTPS://Player.Example *.lumen.example evil-ads.example own.example ' +
  'ads.example. http://stats.lumen.example not:a:source'
).split(' ')

/** Any catalog over those hosts, any decision, and any policy of the operator's. */
export const policyCases: fc.Arbitrary<PolicyCase> = fc
  .record({
    listed: fc.uniqueArray(fc.constantFrom(...hosts), { minLength: 1 }),
    types: fc.array(fc.subarray<TechnologyType>(['script', 'frame', 'pixel', 'request'], { minLength: 1 }), { minLength: 7, maxLength: 7 }),
    required: fc.subarray(hosts),
    wanted: fc.subarray(hosts),
    firstParty: fc.option(fc.subarray(['lumen.example', 'lumen-cdn.example']), { nil: undefined }),
    host: fc.option(fc.constantFrom('lumen.example', 'www.lumen.example', 'stats.lumen.example', '127.0.0.1', '[::1]'), { nil: undefined }),
    base: fc.dictionary(fc.constantFrom(...fetchDirectives), fc.array(fc.constantFrom(...sources), { maxLength: 5 }), { maxKeys: 5 }),
  })
  .map(({ listed, types, required, wanted, firstParty, host, base }) => {
    const services = Object.fromEntries(
      listed.map((name, i): [string, ServiceConfiguration] => [
        `of ${name}`,
        {
          name: 'X',
          provider: { name: 'X' },
          category: required.includes(name) ? 'essential' : 'optional',
          technologies: types[i]!.map((type) => ({ type, host: name })),
        },
      ]),
    )
    return {
      configuration: { ...(firstParty && { firstParty }), categories: { essential: { required: true }, optional: {} }, services },
      granted: new Set(listed.filter((name) => required.includes(name) || wanted.includes(name)).map((name) => `of ${name}`)),
      base,
      host,
    }
  })
