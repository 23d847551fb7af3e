import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerable } from '../../src/core/answer.ts'
import { compile } from '../../src/core/compile.ts'
import { decide } from '../../src/core/decide.ts'
import type { Answer, Catalog, Choices } from '../../src/core/types.ts'
import { aConfiguration } from './builders/aConfiguration.ts'
import { answered } from './builders/answered.ts'
import { mutatedConfigurations } from './builders/mutatedConfigurations.ts'
import { catalogOf, choicesFor, sites } from './builders/sites.ts'

const now = Date.UTC(2026, 10, 22, 12)
const day = 864e5
const answeredSites = sites.chain((site) => {
  const catalog = catalogOf(site)
  return choicesFor(catalog, now).map((choices) => ({ site, catalog, choices }))
})

function choices(answers: Readonly<Record<string, Answer>>, at: number | Choices['at'] = now): Choices {
  return { at: typeof at === 'number' ? { granted: at, refused: at } : at, answers: new Map(Object.entries(answers)) }
}

function requiredIds(catalog: Catalog): Set<string> {
  const categories = [...catalog.categories.values()].filter((category) => category.required === true)
  return new Set(categories.flatMap(({ id, services }) => [id, ...services.map((service) => service.id)]))
}

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
      fc.property(answeredSites, ({ catalog, choices }) => {
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
      fc.property(answeredSites, ({ catalog, choices }) => {
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
      fc.property(answeredSites, ({ catalog, choices }) => {
        const open = answerable(catalog).filter((id) => !choices.answers.has(id))
        expect(new Set(decide(catalog, choices, now).unanswered)).toEqual(new Set(open))
      }),
    )
  })

  test('an answer that came from elsewhere to an id that cannot be answered grants nothing', () => {
    const decision = decide(compile(aConfiguration()), choices({ performance: 'granted', nobody: 'granted' }), now)
    expect([...decision.granted]).toEqual(['session', 'essential'])
  })
})

describe('what is required', () => {
  test('is granted whatever was answered, and whenever', () => {
    const late = answeredSites.chain((before) => fc.integer({ min: 0, max: 8e12 }).map((at) => ({ ...before, at })))
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
      { numRuns: 2000 },
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

describe('an answer ends', () => {
  const catalog = compile(aConfiguration({ expiry: { granted: '12mo', refused: '6mo' } }))
  const isGranted = (at: number, time: number) => decide(catalog, choices({ ads: 'granted' }, at), time).granted.has('ads')
  const isAsked = (at: number, time: number) => decide(catalog, choices({ ads: 'refused' }, at), time).unanswered.includes('ads')

  test.each([
    ['2026-11-22T12:00:00.123Z', '2027-11-22T12:00:00.123Z'],
    ['2028-02-29T00:00:00.000Z', '2029-02-28T00:00:00.000Z'],
    ['2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
  ])('a grant of %s at %s, to the millisecond', (at, end) => {
    expect(isGranted(Date.parse(at), Date.parse(end) - 1)).toBe(true)
    expect(isGranted(Date.parse(at), Date.parse(end))).toBe(false)
  })

  test.each([
    ['2026-11-22T12:00:00.123Z', '2027-05-22T12:00:00.123Z'],
    ['2026-08-31T23:59:59.999Z', '2027-02-28T23:59:59.999Z'],
    ['2027-08-31T23:59:59.999Z', '2028-02-29T23:59:59.999Z'],
  ])('a refusal of %s at %s, to the millisecond', (at, end) => {
    expect(isAsked(Date.parse(at), Date.parse(end) - 1)).toBe(false)
    expect(isAsked(Date.parse(at), Date.parse(end))).toBe(true)
  })

  test('each by its own outcome: after six months only what was refused is asked again', () => {
    const { granted, unanswered } = decide(
      catalog,
      choices({ measure: 'granted', video: 'granted', ads: 'refused', demographic: 'refused' }),
      now + 200 * day,
    )
    expect(unanswered).toEqual(['ads', 'demographic'])
    expect(granted.has('performance')).toBe(true)
    expect(granted.has('ads')).toBe(false)
  })

  test('after the time that the operator says, else after 12 and 6 months', () => {
    const short = compile(aConfiguration({ expiry: { granted: '30m', refused: '90d' } }))
    expect(decide(short, choices({ ads: 'granted' }), now + 18e5 - 1).granted.has('ads')).toBe(true)
    expect(decide(short, choices({ ads: 'granted' }), now + 18e5).granted.has('ads')).toBe(false)
    expect(decide(short, choices({ ads: 'refused' }), now + 90 * day - 1).unanswered).not.toContain('ads')
    expect(decide(short, choices({ ads: 'refused' }), now + 90 * day).unanswered).toContain('ads')
    const { expiry: _, ...rest } = aConfiguration()
    expect(decide(compile(rest), choices({ ads: 'refused' }, Date.UTC(2026, 4, 22)), Date.UTC(2026, 10, 22) - 1).unanswered).not.toContain(
      'ads',
    )
    expect(decide(compile(rest), choices({ ads: 'refused' }, Date.UTC(2026, 4, 22)), Date.UTC(2026, 10, 22)).unanswered).toContain('ads')
    expect(decide(compile(rest), choices({ ads: 'granted' }, Date.UTC(2025, 10, 22)), Date.UTC(2026, 10, 22) - 1).granted.has('ads')).toBe(
      true,
    )
    expect(decide(compile(rest), choices({ ads: 'granted' }, Date.UTC(2025, 10, 22)), Date.UTC(2026, 10, 22)).granted.has('ads')).toBe(
      false,
    )
  })

  test('an answer from the future is none, apart from a clock that was set back by up to a day', () => {
    expect(isGranted(now + day + 1, now)).toBe(false)
    expect(isAsked(now + day + 1, now)).toBe(true)
    expect(isGranted(now + day, now)).toBe(true)
  })

  test.each([NaN, Infinity, -Infinity])('a time of %j is no time', (at) => {
    expect(isGranted(at, now)).toBe(false)
    expect(isAsked(at, now)).toBe(true)
  })
})
