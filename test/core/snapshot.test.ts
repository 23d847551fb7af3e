import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerable } from '../../src/core/answer.ts'
import { decide } from '../../src/core/decide.ts'
import { fingerprint } from '../../src/core/fingerprint.ts'
import { compile } from '../../src/core/compile.ts'
import { decodeSnapshot } from '../../src/core/decodeSnapshot.ts'
import { encodeSnapshot } from './builders/encodeSnapshot.ts'
import type { Answer, Catalog, Choices } from '../../src/core/types.ts'
import { catalogOf, choicesFor, laterSites, sites, type Site } from './builders/sites.ts'

const now = Date.UTC(2026, 10, 22, 12)

const answered = sites.chain((site) => {
  const catalog = catalogOf(site)
  return choicesFor(catalog, now).map((choices) => ({ site, catalog, choices, snapshot: encodeSnapshot(catalog, choices) }))
})

const site: Site = {
  categories: [
    { id: 'essential', required: true },
    { id: 'performance', required: false },
    { id: 'advertising', required: false },
    { id: 'demographic', required: false },
  ],
  services: [
    { id: 'session', category: 'essential' },
    { id: 'measure', category: 'performance' },
    { id: 'video', category: 'performance' },
    { id: 'ads', category: 'advertising' },
  ],
}
const everythingGranted = (catalog: Catalog): Choices => ({
  at: { granted: now, refused: now },
  answers: new Map(answerable(catalog).map((id) => [id, 'granted'])),
})

/** The answers that the next version of the site still knows, by id. */
function carriedOver(
  later: Site,
  knows: (catalog: Catalog) => string | null = (catalog) => JSON.stringify(catalog.roster),
): Record<string, Answer> {
  const catalog = catalogOf(site)
  const choices = decodeSnapshot(catalogOf(later), encodeSnapshot(catalog, everythingGranted(catalog)), knows(catalog), true)
  return Object.fromEntries(choices?.answers ?? [])
}

describe('a snapshot gives back what was answered', () => {
  test('for any catalog, any ids and any answers', () => {
    fc.assert(
      fc.property(answered, ({ catalog, choices, snapshot }) => {
        expect(decodeSnapshot(catalog, snapshot, null, true)).toEqual(choices)
      }),
    )
  })

  test('with the times in whole seconds, rounded down, so that nothing lives longer', () => {
    const catalog = catalogOf(site)
    const choices = { ...everythingGranted(catalog), at: { granted: now + 999, refused: now + 1 } }
    expect(decodeSnapshot(catalog, encodeSnapshot(catalog, choices), null, true)?.at).toEqual({ granted: now, refused: now })
  })

  test('in an order that does not depend on the order of the configuration', () => {
    const catalog = catalogOf(site)
    const reversed = catalogOf({ categories: site.categories.toReversed(), services: site.services.toReversed() })
    expect(reversed.fingerprint).toBe(catalog.fingerprint)
    expect(decodeSnapshot(reversed, encodeSnapshot(catalog, everythingGranted(catalog)), null, true)).toEqual(everythingGranted(reversed))
  })
})

test('while nobody has made sure of the configuration, a snapshot counts only for the very text that it was written for', () => {
  const before = catalogOf(site)
  const snapshot = encodeSnapshot(before, everythingGranted(before))
  const later = compile({ ...before.configuration, operator: { nmae: 'a typo' } })
  expect(decodeSnapshot(before, snapshot, null, false)).toEqual(everythingGranted(before))
  expect(decodeSnapshot(later, snapshot, null, false)).toBeUndefined()
  expect(decodeSnapshot(later, snapshot, null, true)).toEqual(everythingGranted(before))
})

describe('across changes of the catalog', () => {
  test('answers carry over by id to services that are still in the same category, and to nothing else', () => {
    const changes = answered.chain((before) => laterSites(before.site).map((later) => ({ ...before, later: catalogOf(later) })))
    fc.assert(
      fc.property(changes, ({ catalog, choices, snapshot, later }) => {
        const next = decodeSnapshot(later, snapshot, JSON.stringify(catalog.roster), true)
        const categoryIn = (roster: Catalog['roster'], id: string) =>
          roster.find(([first, ...services]) => (services.length ? services : [first]).includes(id))?.[0]
        const expected = [...choices.answers].filter(([id]) => {
          const category = categoryIn(later.roster, id)
          return category !== undefined && category === categoryIn(catalog.roster, id)
        })
        expect(new Map(next?.answers)).toEqual(new Map(expected))
      }),
    )
  })

  test('a grant never widens to a service that was not asked about', () => {
    const changes = sites.chain((first) => laterSites(first).map((second) => ({ before: catalogOf(first), later: catalogOf(second) })))
    fc.assert(
      fc.property(changes, ({ before, later }) => {
        const snapshot = encodeSnapshot(before, everythingGranted(before))
        const { granted } = decide(later, decodeSnapshot(later, snapshot, JSON.stringify(before.roster), true), now)
        const asked = new Set(answerable(before))
        for (const id of answerable(later)) if (granted.has(id)) expect(asked).toContain(id)
      }),
    )
  })

  test('a service that was added is not asked yet', () => {
    const later = { ...site, services: [...site.services, { id: 'another', category: 'performance' }] }
    expect(carriedOver(later)).toEqual({ measure: 'granted', video: 'granted', ads: 'granted', demographic: 'granted' })
    const choices = decodeSnapshot(
      catalogOf(later),
      encodeSnapshot(catalogOf(site), everythingGranted(catalogOf(site))),
      JSON.stringify(catalogOf(site).roster),
      true,
    )
    const decision = decide(catalogOf(later), choices, now)
    expect(decision.unanswered).toEqual(['another'])
    expect(decision.granted.has('performance')).toBe(false)
  })

  test('a service that was moved to another category is asked again', () => {
    const services = site.services.map((service) => (service.id === 'video' ? { ...service, category: 'advertising' } : service))
    expect(carriedOver({ ...site, services })).toEqual({ measure: 'granted', ads: 'granted', demographic: 'granted' })
  })

  test('a category with another id has other services, whatever they are called', () => {
    const later = {
      categories: site.categories.map((category) => (category.id === 'performance' ? { ...category, id: 'statistics' } : category)),
      services: site.services.map((service) => (service.category === 'performance' ? { ...service, category: 'statistics' } : service)),
    }
    expect(carriedOver(later)).toEqual({ ads: 'granted', demographic: 'granted' })
  })

  test('a category that gets its first service was not asked about that service', () => {
    expect(carriedOver({ ...site, services: [...site.services, { id: 'panel', category: 'demographic' }] })).not.toHaveProperty('panel')
  })

  test('an unknown list of services grants nothing', () => {
    const later = { ...site, services: site.services.slice(0, -1) }
    expect(carriedOver(later, () => null)).toEqual({})
    expect(carriedOver(later, () => '')).toEqual({})
    expect(carriedOver(later, () => '[["performance","measure"]]')).toEqual({})
    expect(carriedOver(later, () => 'damaged')).toEqual({})
  })

  test('another version of the policy asks again', () => {
    const before = catalogOf(site, { policy: { version: '1' } })
    const snapshot = encodeSnapshot(before, everythingGranted(before))
    expect(decodeSnapshot(catalogOf(site, { policy: { version: '1', url: '/privacy' } }), snapshot, null, true)?.answers.size).toBe(4)
    expect(decodeSnapshot(catalogOf(site, { policy: { version: '2' } }), snapshot, null, true)).toBeUndefined()
    expect(decodeSnapshot(catalogOf(site), snapshot, null, true)).toBeUndefined()
  })
})

describe('what is no snapshot is no choice, and never throws', () => {
  test('a character changed, left out or added', () => {
    const damaged = answered.chain((before) =>
      fc
        .tuple(fc.nat(before.snapshot.length), fc.nat(2), fc.string({ maxLength: 2 }))
        .map(([at, count, extra]) => ({ ...before, text: before.snapshot.slice(0, at) + extra + before.snapshot.slice(at + count) })),
    )
    fc.assert(
      fc.property(damaged, ({ catalog, snapshot, text }) => {
        if (text !== snapshot) expect(decodeSnapshot(catalog, text, JSON.stringify(catalog.roster), true)).toBeUndefined()
      }),
    )
  })

  test('cut off anywhere', () => {
    const catalog = catalogOf(site)
    const snapshot = encodeSnapshot(catalog, everythingGranted(catalog))
    for (let end = 0; end < snapshot.length; end++) expect(decodeSnapshot(catalog, snapshot.slice(0, end), null, true)).toBeUndefined()
  })

  test('of a future format, even with a right check', () => {
    const catalog = catalogOf(site)
    const body = encodeSnapshot(catalog, everythingGranted(catalog))
      .replace(/^1/, '2')
      .replace(/\.\w+$/, '')
    expect(decodeSnapshot(catalog, `${body}.${fingerprint(body)}`, null, true)).toBeUndefined()
  })

  test('any text at all, with any list of earlier services', () => {
    const catalog = catalogOf(site)
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, earlier) => {
        expect(decodeSnapshot(catalog, text, earlier, true)).toBeUndefined()
      }),
    )
  })

  test('a list of earlier services that was replaced together with its fingerprint', () => {
    const catalog = catalogOf(site)
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (earlier) => {
        const body = encodeSnapshot(catalog, everythingGranted(catalog))
          .replace(catalog.fingerprint, fingerprint(earlier))
          .replace(/\.\w+$/, '')
        decodeSnapshot(catalog, `${body}.${fingerprint(body)}`, earlier, true)
      }),
    )
  })
})

describe('the cookie that holds it', () => {
  /** Deterministic noise, so that the size does not depend on the run. */
  function noise(seed: number): () => number {
    let state = seed
    return () => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 16) % 3
  }

  test.each([1, 2, 7, 50, 999, 2000])('has at most 1,000 bytes with its name for 2,000 services in %i categories', (count) => {
    const categories = Array.from({ length: count }, (_, index) => ({ id: `kategorie-${index}-ä`, required: false }))
    const services = Array.from({ length: 2000 }, (_, index) => ({ id: `dienst-${index}-ö`, category: `kategorie-${index % count}-ä` }))
    const catalog = catalogOf({ categories, services }, { policy: { version: '2026-11' } })
    for (const seed of [1, 2, 3, 4, 5]) {
      const next = noise(seed)
      const states = [undefined, 'granted', 'refused'] as const
      const answers = new Map(
        answerable(catalog)
          .flatMap((id) => [[id, states[next()]] as const])
          .filter((pair): pair is [string, Answer] => pair[1] !== undefined),
      )
      const snapshot = encodeSnapshot(catalog, { at: { granted: now, refused: now }, answers })
      const longestName = 'n'.repeat(64)
      expect(new TextEncoder().encode(`${longestName}=${snapshot}`).length).toBeLessThanOrEqual(1000)
      expect(decodeSnapshot(catalog, snapshot, null, true)?.answers).toEqual(answers)
    }
  })

  test('is short where one answer was given to everything', () => {
    const categories = [{ id: 'ads', required: false }]
    const services = Array.from({ length: 2000 }, (_, index) => ({ id: `s${index}`, category: 'ads' }))
    const catalog = catalogOf({ categories, services })
    expect(encodeSnapshot(catalog, everythingGranted(catalog)).length).toBeLessThan(80)
    const halves = new Map(answerable(catalog).map((id, index) => [id, index < 1000 ? ('granted' as const) : ('refused' as const)]))
    const snapshot = encodeSnapshot(catalog, { ...everythingGranted(catalog), answers: halves })
    expect(snapshot.length).toBeLessThan(80)
    expect(decodeSnapshot(catalog, snapshot, null, true)?.answers).toEqual(halves)
  })

  test('has only characters that no browser and no server changes', () => {
    fc.assert(
      fc.property(answered, ({ snapshot }) => {
        expect(snapshot).toMatch(/^[\w.]+$/)
      }),
    )
  })
})
