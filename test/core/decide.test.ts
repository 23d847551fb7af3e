import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerable } from '../../src/core/answer.ts'
import { compile } from '../../src/core/compile.ts'
import { decide } from '../../src/core/decide.ts'
import { aConfiguration } from './builders/aConfiguration.ts'
import { answered } from './builders/answered.ts'
import { answeredSites } from './builders/answeredSites.ts'
import { choices } from './builders/choices.ts'
import { mutatedConfigurations } from './builders/mutatedConfigurations.ts'
import { requiredIds } from './builders/requiredIds.ts'
import { catalogOf, sites } from './builders/sites.ts'

const now = Date.UTC(2026, 10, 22, 12)
test('the sites that these rules are tried on are sound', () => {
  fc.assert(
    fc.property(sites, (site) => {
      expect(catalogOf(site).consistent).toBe(true)
    }),
  )
})

describe('before a choice', () => {
  test('grants what is required and nothing else', () => {
    fc.assert(
      fc.property(sites, (site) => {
        const catalog = catalogOf(site)
        const { granted, unanswered } = decide(catalog, undefined, now)
        expect(granted).toEqual(requiredIds(catalog))
        expect(new Set(unanswered)).toEqual(new Set(answerable(catalog)))
      }),
    )
  })
})

describe('after a choice', () => {
  test('grants nothing optional that the visitor did not grant', () => {
    fc.assert(
      fc.property(answeredSites(now), ({ catalog, choices }) => {
        const { granted } = decide(catalog, choices, now)
        const required = requiredIds(catalog)
        for (const service of catalog.services.values()) {
          expect(granted.has(service.id)).toBe(required.has(service.id) || choices.answers.get(service.id) === 'granted')
        }
      }),
    )
  })

  test('grants a category only if every service in it is granted', () => {
    fc.assert(
      fc.property(answeredSites(now), ({ catalog, choices }) => {
        const { granted } = decide(catalog, choices, now)
        for (const { id, services, required } of catalog.categories.values()) {
          const whole = services.length
            ? services.every((service) => granted.has(service.id))
            : required === true || choices.answers.get(id) === 'granted'
          expect(granted.has(id)).toBe(whole)
        }
      }),
    )
  })

  test('asks for exactly what has no answer', () => {
    fc.assert(
      fc.property(answeredSites(now), ({ catalog, choices }) => {
        const open = answerable(catalog).filter((id) => !choices.answers.has(id))
        expect(new Set(decide(catalog, choices, now).unanswered)).toEqual(new Set(open))
      }),
    )
  })

  test('an answer that came from elsewhere to an id that cannot be answered grants nothing', () => {
    const decision = decide(compile(aConfiguration()), choices({ performance: 'granted', nobody: 'granted' }, now), now)
    expect([...decision.granted]).toEqual(['session', 'essential'])
  })
})

describe('what is required', () => {
  test('is granted whatever was answered, and whenever', () => {
    const late = answeredSites(now).chain((before) => fc.integer({ min: 0, max: 8e12 }).map((at) => ({ ...before, at })))
    fc.assert(
      fc.property(late, ({ catalog, choices, at }) => {
        const { granted } = decide(catalog, choices, at)
        for (const id of requiredIds(catalog)) expect(granted).toContain(id)
      }),
    )
  })

  test('is granted although there is a mistake elsewhere', () => {
    const catalog = compile({ ...aConfiguration(), services: { ...aConfiguration().services, lost: { category: 'nowhere' } } })
    expect(catalog.consistent).toBe(false)
    expect([...decide(catalog, undefined, now).granted]).toEqual(['session', 'essential'])
  })
})

describe('a configuration that contradicts itself', () => {
  test('grants nothing optional, even after the visitor accepted everything', () => {
    fc.assert(
      fc.property(mutatedConfigurations, (configuration) => {
        const catalog = compile(configuration)
        if (catalog.consistent) return
        const everything = answered(catalog, undefined, { type: 'grant' }, now)
        const { granted } = decide(catalog, everything, now)
        const required = requiredIds(catalog)
        for (const id of granted) expect(required).toContain(id)
        for (const id of answerable(catalog)) expect(granted).not.toContain(id)
        for (const { id, required: always } of catalog.categories.values()) if (always !== true) expect(granted).not.toContain(id)
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['the service', { essential: { required: true }, ads: {} }, { ads: { category: 'essential' }, tracker: { category: 'ads' } }],
    ['the category', { ads: { required: true }, performance: {} }, { ads: { category: 'performance' } }],
  ])('an id that is a category and a service is granted by neither, although %s is required', (_, categories, services) => {
    const entries = Object.entries(services).map(([id, service]) => [id, { name: 'X', provider: { name: 'X' }, ...service }])
    const catalog = compile({ categories, services: Object.fromEntries(entries) })
    expect(catalog.consistent).toBe(false)
    expect(decide(catalog, undefined, now).granted).not.toContain('ads')
  })

  test.each([
    undefined,
    null,
    '',
    '{',
    '[]',
    'null',
    [],
    5,
    () => 1,
    {},
    { categories: null },
    { categories: [] },
    { categories: { a: null } },
  ])('grants nothing from %j and does not throw', (configuration) => {
    expect([...decide(compile(configuration), undefined, now).granted]).toEqual([])
  })
})
