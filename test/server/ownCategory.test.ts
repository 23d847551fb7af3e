import { expect, test } from 'vitest'
import type { Configuration } from '../../src/core/configuration.ts'
import { contentSecurityPolicy } from '../../src/server/contentSecurityPolicy.ts'
import { aPage, aServer, noon } from './builders/aServer.ts'
import { cookieFor } from './builders/cookieFor.ts'

/** A service of which one technology is essential, and another is advertising. */
const configuration = {
  firstParty: ['lumen.example'],
  categories: { essential: { required: true }, performance: {}, advertising: {} },
  services: {
    measure: {
      name: 'Measure',
      provider: { name: 'Measure Ltd' },
      category: 'performance',
      technologies: [
        { type: 'script', host: 'm.example' },
        { type: 'pixel', host: 'ads.m.example', category: 'advertising' },
        { type: 'request', host: 'fraud.m.example', category: 'essential' },
        { type: 'cookie', name: '_m' },
        { type: 'cookie', name: '_m_ad', category: 'advertising' },
        { type: 'cookie', name: '_m_fraud', category: 'essential' },
      ],
    },
  },
} as const satisfies Configuration

const required = new Set(['essential'])
const performance = new Set(['essential', 'measure', 'performance'])
const everything = new Set([...performance, 'advertising'])

const hostsFor = (granted: ReadonlySet<string>) =>
  ['m.example', 'ads.m.example', 'fraud.m.example'].filter((host) =>
    new RegExp(`[ /]${host}`).test(contentSecurityPolicy(configuration, { granted })),
  )

test('the policy has the host of a technology when its own category is granted too', () => {
  expect(hostsFor(required)).toEqual(['fraud.m.example'])
  expect(hostsFor(performance)).toEqual(['m.example', 'fraud.m.example'])
  expect(hostsFor(everything)).toEqual(['m.example', 'ads.m.example', 'fraud.m.example'])
})

test('a policy for everything that is listed denies what is not, and nothing else: what a static meta element may say', () => {
  const all = new Set([...Object.keys(configuration.services), ...Object.keys(configuration.categories)])
  expect(contentSecurityPolicy(configuration, { granted: all })).toBe(contentSecurityPolicy(configuration, { granted: everything }))
  expect(contentSecurityPolicy(configuration, { granted: all })).not.toContain('nobody.example')
})

test.each([
  [[], ['_m_fraud=1']],
  [['measure'], ['_m=1', '_m_fraud=1']],
  [
    ['measure', 'advertising'],
    ['_m=1', '_m_ad=1', '_m_fraud=1'],
  ],
])('with %j granted the server’s cookies %j get through', async (granted, expected) => {
  const server = aServer(() => aPage({}, ['_m=1', '_m_ad=1', '_m_fraud=1']), { renew: false }, configuration)
  const response = await server.ask({ headers: { cookie: cookieFor(configuration, granted, noon) } })
  expect(response.headers.getSetCookie()).toEqual(expected)
})
