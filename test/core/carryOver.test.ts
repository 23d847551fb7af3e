import { rosterText } from '../../src/core/rosterText.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerable } from '../../src/core/answer.ts'
import { compile } from '../../src/core/compile.ts'
import { decide, strictest } from '../../src/core/decide.ts'
import { decodeSnapshot } from '../../src/core/decodeSnapshot.ts'
import type { Answer, Catalog } from '../../src/core/types.ts'
import { answeredSites } from './builders/answeredSites.ts'
import { answered } from './builders/answered.ts'
import { aSite, everythingGranted } from './builders/aSite.ts'
import { encodeSnapshot } from './builders/encodeSnapshot.ts'
import { catalogOf, laterSites, sites, type Site } from './builders/sites.ts'

const now = Date.UTC(2026, 10, 22, 12)

/** The answers that the next version of the site still knows, by id. */
function carriedOver(later: Site, knows: (catalog: Catalog) => string | null = (catalog) => rosterText(catalog)): Record<string, Answer> {
  const catalog = catalogOf(aSite)
  const choices = decodeSnapshot(catalogOf(later), encodeSnapshot(catalog, everythingGranted(catalog, now)), knows(catalog), true)
  return Object.fromEntries(choices?.answers ?? [])
}

describe('across changes of the catalog', () => {
  test('answers carry over by id, grants only to services that are still in the same category', () => {
    const changes = answeredSites(now).chain((before) => laterSites(before.site).map((later) => ({ ...before, later: catalogOf(later) })))
    fc.assert(
      fc.property(changes, ({ catalog, choices, snapshot, later }) => {
        const next = decodeSnapshot(later, snapshot, rosterText(catalog), true)
        const categoryIn = (roster: Catalog['roster'], id: string) =>
          roster.find(([first, ...services]) => (services.length ? services : [first]).includes(id))?.[0]
        const expected = [...choices.answers].filter(([id, answer]) => {
          const category = categoryIn(later.roster, id)
          return category !== undefined && (answer === 'refused' || category === categoryIn(catalog.roster, id))
        })
        expect(new Map(next?.answers)).toEqual(new Map(expected))
      }),
    )
  })

  test('a grant never widens to a service that was not asked about', () => {
    const changes = sites.chain((first) => laterSites(first).map((second) => ({ before: catalogOf(first), later: catalogOf(second) })))
    fc.assert(
      fc.property(changes, ({ before, later }) => {
        const snapshot = encodeSnapshot(before, everythingGranted(before, now))
        const { granted } = decide(later, decodeSnapshot(later, snapshot, rosterText(before), true), now)
        const asked = new Set(answerable(before))
        for (const id of answerable(later)) if (granted.has(id)) expect(asked).toContain(id)
      }),
    )
  })

  test('a service that was added is not asked yet', () => {
    const later = { ...aSite, services: [...aSite.services, { id: 'another', category: 'performance' }] }
    expect(carriedOver(later)).toEqual({ measure: 'granted', video: 'granted', ads: 'granted', demographic: 'granted' })
    const choices = decodeSnapshot(
      catalogOf(later),
      encodeSnapshot(catalogOf(aSite), everythingGranted(catalogOf(aSite), now)),
      rosterText(catalogOf(aSite)),
      true,
    )
    const decision = decide(catalogOf(later), choices, now)
    expect(decision.unanswered).toEqual(['another'])
    expect(decision.granted.has('performance')).toBe(false)
  })

  test('a service that uses a new kind of technology is asked about again, and stays refused where it was', () => {
    const siteWith = (types: readonly string[]) =>
      compile({
        categories: { ads: {} },
        services: Object.fromEntries(
          ['banner', 'video'].map((id) => [
            id,
            { name: 'X', provider: { name: 'X' }, category: 'ads', technologies: types.map((type) => ({ type, name: `${id}-${type}` })) },
          ]),
        ),
      })
    const before = siteWith(['cookie'])
    const at = { granted: now, refused: now }
    const snapshot = encodeSnapshot(before, {
      at,
      answers: new Map([
        ['banner', 'granted'],
        ['video', 'refused'],
      ]),
    })
    for (const [types, isAsked] of [
      [['cookie', 'localStorage'], true],
      [['cookie', 'resettable-id'], true],
      [[], false],
    ] as const) {
      const later = siteWith(types)
      const choices = decodeSnapshot(later, snapshot, rosterText(before), true)
      const decision = decide(later, choices, now)
      expect(decision.granted.has('banner')).toBe(!isAsked)
      expect(decision.fresh).toEqual(isAsked ? ['banner'] : [])
      expect(decision.unanswered).toEqual(isAsked ? ['banner'] : [])
    }
  })

  test('what is new stays new while only something else is answered', () => {
    const later = catalogOf({ ...aSite, services: [...aSite.services, { id: 'another', category: 'performance' }] })
    const before = catalogOf(aSite)
    const choices = decodeSnapshot(later, encodeSnapshot(before, everythingGranted(before, now)), rosterText(before), true)!
    const next = answered(later, choices, { type: 'refuse', ids: ['ads'] }, now)
    const read = decodeSnapshot(later, encodeSnapshot(later, next), rosterText(later, next.fresh), true)
    expect(decide(later, read, now).fresh).toEqual(['another'])
    expect(decide(later, read, now, { ...strictest, model: 'opt-out' }).granted.has('another')).toBe(false)
  })

  test('a service that was moved to another category is asked again', () => {
    const services = aSite.services.map((service) => (service.id === 'video' ? { ...service, category: 'advertising' } : service))
    expect(carriedOver({ ...aSite, services })).toEqual({ measure: 'granted', ads: 'granted', demographic: 'granted' })
  })

  test('a category with another id has other services, whatever they are called', () => {
    const later = {
      categories: aSite.categories.map((category) => (category.id === 'performance' ? { ...category, id: 'statistics' } : category)),
      services: aSite.services.map((service) => (service.category === 'performance' ? { ...service, category: 'statistics' } : service)),
    }
    expect(carriedOver(later)).toEqual({ ads: 'granted', demographic: 'granted' })
  })

  test('a category that gets its first service was not asked about that service', () => {
    expect(carriedOver({ ...aSite, services: [...aSite.services, { id: 'panel', category: 'demographic' }] })).not.toHaveProperty('panel')
  })

  test('an unknown list of services grants nothing', () => {
    const later = { ...aSite, services: aSite.services.slice(0, -1) }
    expect(carriedOver(later, () => null)).toEqual({})
    expect(carriedOver(later, () => '')).toEqual({})
    expect(carriedOver(later, () => '[["performance","measure"]]')).toEqual({})
    expect(carriedOver(later, () => 'damaged')).toEqual({})
  })

  test('the answers say which version of the policy they were given to', () => {
    const before = catalogOf(aSite, { policy: { version: '1' } })
    const snapshot = encodeSnapshot(before, everythingGranted(before, now))
    const sameVersion = catalogOf(aSite, { policy: { version: '1', url: '/privacy' } })
    expect(decodeSnapshot(sameVersion, snapshot, null, true)).toMatchObject({ policy: sameVersion.policy, seen: sameVersion.policy })
    expect(decodeSnapshot(catalogOf(aSite, { policy: { version: '2' } }), snapshot, null, true)?.policy).toBe(before.policy)
  })
})
