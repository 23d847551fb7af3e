import { expect, test } from 'vitest'
import type { Configuration } from '../../src/core/configuration.ts'
import { validate } from '../../src/core/validate/validate.ts'
import { withSuggestion } from '../../src/usage/withSuggestion.ts'
import { anEvent } from './builders/anEvent.ts'
import { aPage } from './builders/aPage.ts'

const script = (subject: string) => anEvent({ vector: 'script', subject })
const listed: Configuration = {
  categories: { essential: { required: true }, extras: {} },
  services: {
    north: {
      name: 'North',
      provider: { name: 'North Inc.' },
      category: 'extras',
      technologies: [{ type: 'script', host: 'cdn.north.example' }],
    },
  },
}

test('a host becomes a service with its own name, in the first optional category', () => {
  const { usage } = aPage({
    before: [script('https://tags.vendor.co.uk/t.js?id=7'), anEvent({ vector: 'beacon', subject: '//tags.vendor.co.uk/b' })],
  })
  expect(usage.report().suggestion).toEqual({
    services: {
      vendor: {
        name: 'vendor.co.uk',
        provider: { name: 'vendor.co.uk' },
        category: 'extras',
        technologies: [
          { type: 'request', host: 'tags.vendor.co.uk' },
          { type: 'script', host: 'tags.vendor.co.uk' },
        ],
      },
    },
  })
})

test('what one script wrote stands in one service, with the hosts of its site', () => {
  const by = 'https://cdn.vendor.example/a.js'
  const { usage } = aPage({
    before: [
      script(by),
      anEvent({ subject: '_v_100200', by }),
      anEvent({ subject: '_v_300400', by }),
      anEvent({ vector: 'sessionStorage', subject: 'v.tab', by }),
      anEvent({ vector: 'xhr', subject: 'https://eu.vendor.example/collect' }),
    ],
  })
  expect(usage.report().suggestion.services.vendor?.technologies).toEqual([
    { type: 'script', host: 'cdn.vendor.example' },
    { type: 'request', host: 'eu.vendor.example' },
    { type: 'cookie', name: '_v_*' },
    { type: 'sessionStorage', name: 'v.tab', duration: 'session' },
  ])
})

test('subdomains are grouped only under a host that was asked itself', () => {
  const hosts = ['https://a.vendor.example/', 'https://b.vendor.example/', 'https://maps.example/', 'https://tiles.maps.example/']
  const { usage } = aPage({ before: hosts.map(script) })
  const { services } = usage.report().suggestion
  expect(Object.values(services).map(({ technologies }) => technologies?.map(({ host }) => host))).toEqual([
    ['a.vendor.example', 'b.vendor.example'],
    ['maps.example'],
  ])
})

test('customers of one hosting company are not one party', () => {
  const { usage } = aPage({ before: ['https://one.github.io/', 'https://two.github.io/'].map(script) })
  expect(Object.keys(usage.report().suggestion.services)).toEqual(['one', 'two'])
})

test('what the script of a service wrote is added to that service, held as its own or not', () => {
  const by = 'https://cdn.north.example/n.js'
  const { usage } = aPage({
    configuration: listed,
    before: [anEvent({ by }), anEvent({ subject: 'n2', by, reason: 'denied', service: 'north' })],
  })
  expect(usage.report().suggestion.services).toEqual({
    north: {
      ...listed.services!.north,
      technologies: [
        { type: 'script', host: 'cdn.north.example' },
        { type: 'cookie', name: 'n2' },
        { type: 'cookie', name: 'visitor' },
      ],
    },
  })
})

test('without an optional category one is suggested too; an id that is taken gets a number', () => {
  const { usage, configuration } = aPage({
    configuration: { categories: { optional: { required: true }, vendor: { required: true } } },
    before: [script('https://vendor.example/')],
  })
  const { suggestion } = usage.report()
  expect(suggestion.categories).toEqual({ 'optional-2': {} })
  expect(Object.keys(suggestion.services)).toEqual(['vendor-2'])
  expect(validate(withSuggestion(configuration, suggestion))).toEqual([])
})

test('a host that is above the site gets no entry, which would cover the site', () => {
  const { usage } = aPage({ before: [script('https://example/'), script('https://under_score.example/'), script('https://[::1]/')] })
  const { hosts, suggestion } = usage.report()
  expect(hosts.map(({ subject, problem }) => [subject, problem])).toEqual([
    ['[::1]', 'not-listable'],
    ['example', 'covers-site'],
    ['under_score.example', 'not-listable'],
  ])
  expect(suggestion).toEqual({ services: {} })
})

test('what a configuration has no type for is told and not suggested', () => {
  const { usage } = aPage({ before: [anEvent({ vector: 'windowName', subject: '' })] })
  expect(usage.report().items).toMatchObject([{ kinds: ['windowName'], problem: 'not-listable' }])
})

test('what nobody is known to have written stands by itself', () => {
  const { usage } = aPage({ before: [anEvent()] })
  expect(usage.report().suggestion.services).toMatchObject({ unattributed: { technologies: [{ type: 'cookie', name: 'visitor' }] } })
})
