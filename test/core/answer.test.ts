import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerable } from '../../src/core/answer.ts'
import { compile } from '../../src/core/compile.ts'
import { decide } from '../../src/core/decide.ts'
import { after } from '../../src/core/duration.ts'
import type { Answer, Catalog, Choices, Intent } from '../../src/core/types.ts'
import { aConfiguration } from './builders/aConfiguration.ts'
import { answered } from './builders/answered.ts'
import { catalogOf, sites } from './builders/sites.ts'

const now = Date.UTC(2026, 10, 22, 12)
const day = 864e5
const catalog = compile(aConfiguration())
const answersAfter = (...intents: Intent[]): Record<string, Answer> => {
  let choices: Choices | undefined
  for (const intent of intents) choices = answered(catalog, choices, intent, now)
  return Object.fromEntries(choices?.answers ?? [])
}

/** The ids that an intent names: a category stands for its services. Written apart from the code under test, on purpose. */
function meant(catalog: Catalog, ids: readonly string[]): string[] {
  const all = answerable(catalog)
  return ids
    .flatMap((id) => catalog.categories.get(id)?.services.map((service) => service.id) ?? [])
    .concat(ids)
    .filter((id) => all.includes(id))
}

const intentsFor = (catalog: Catalog): fc.Arbitrary<Intent[]> => {
  const ids = fc.subarray([...catalog.categories.keys(), ...catalog.services.keys(), 'nobody'])
  return fc.array(
    fc.oneof(
      fc.record({ type: fc.constantFrom('grant' as const, 'refuse' as const, 'withdraw' as const) }),
      fc.record({ type: fc.constantFrom('grant' as const, 'refuse' as const, 'withdraw' as const), ids }),
      fc.record({ type: fc.constant('save' as const), granted: ids }),
      fc.record({ type: fc.constant('acknowledge' as const) }),
    ),
    { minLength: 1, maxLength: 5 },
  )
}

describe('an answer', () => {
  test('to everything', () => {
    expect(answersAfter({ type: 'grant' })).toEqual({ measure: 'granted', video: 'granted', ads: 'granted', demographic: 'granted' })
    expect(answersAfter({ type: 'refuse' })).toEqual({ measure: 'refused', video: 'refused', ads: 'refused', demographic: 'refused' })
  })

  test('to a category stands for all of its services', () => {
    expect(answersAfter({ type: 'grant', ids: ['performance'] })).toEqual({ measure: 'granted', video: 'granted' })
    expect(answersAfter({ type: 'grant', ids: ['demographic'] })).toEqual({ demographic: 'granted' })
  })

  test('to one service leaves the others as they are', () => {
    expect(answersAfter({ type: 'refuse' }, { type: 'grant', ids: ['video'] })).toMatchObject({
      measure: 'refused',
      video: 'granted',
      ads: 'refused',
    })
    expect(answersAfter({ type: 'grant', ids: ['video'] })).toEqual({ video: 'granted' })
  })

  test('saved in the preferences refuses what was not switched on', () => {
    expect(answersAfter({ type: 'save', granted: ['measure'] })).toEqual({
      measure: 'granted',
      video: 'refused',
      ads: 'refused',
      demographic: 'refused',
    })
    expect(answersAfter({ type: 'grant' }, { type: 'save', granted: ['performance'] })).toMatchObject({ video: 'granted', ads: 'refused' })
  })

  test('to what is required or unknown changes nothing', () => {
    expect(answersAfter({ type: 'refuse', ids: ['essential', 'session', 'nobody'] })).toEqual({})
    expect(answersAfter({ type: 'grant', ids: [] })).toEqual({})
  })

  test('no ids and an empty list are not the same', () => {
    expect(answersAfter({ type: 'grant' }, { type: 'refuse', ids: [] })).toMatchObject({ ads: 'granted' })
  })

  test('refusing or withdrawing after granting denies', () => {
    for (const type of ['refuse', 'withdraw'] as const) {
      const granted = answered(catalog, undefined, { type: 'grant' }, now)
      const refused = answered(catalog, granted, { type, ids: ['ads'] }, now + 1)
      const decision = decide(catalog, refused, now + 1)
      expect(decision.granted.has('ads')).toBe(false)
      expect(decision.granted.has('advertising')).toBe(false)
      expect(decision.granted.has('measure')).toBe(true)
      expect(decision.unanswered).toEqual([])
    }
  })
})

test('for any site and any intents in a row, each id has the last answer that it was given', { timeout: 60_000 }, () => {
  const stories = sites.chain((site) => {
    const catalog = catalogOf(site)
    return intentsFor(catalog).map((intents) => ({ catalog, intents }))
  })
  fc.assert(
    fc.property(stories, ({ catalog, intents }) => {
      const expected = new Map<string, Answer>()
      let choices: Choices | undefined
      for (const intent of intents) {
        choices = answered(catalog, choices, intent, now)
        if (intent.type === 'acknowledge') continue
        const touched = intent.type === 'save' || !intent.ids ? answerable(catalog) : meant(catalog, intent.ids)
        const granted = intent.type === 'save' ? meant(catalog, intent.granted) : intent.type === 'grant' ? touched : []
        for (const id of touched) expected.set(id, granted.includes(id) ? 'granted' : 'refused')
      }
      expect(choices?.answers).toEqual(expected)
    }),
  )
})

describe('in the course of time', () => {
  const stories = fc.array(
    fc.record({
      pause: fc.integer({ min: 0, max: 200 * day }),
      type: fc.constantFrom('grant' as const, 'refuse' as const, 'withdraw' as const),
      ids: fc.option(fc.subarray(['measure', 'video', 'ads', 'demographic']), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 8 },
  )

  test('no grant outlives the time since the visitor gave it, whatever else is answered meanwhile', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: 0, max: 500 * day }), (story, wait) => {
        const given = new Map<string, number>()
        let choices: Choices | undefined
        let time = now
        for (const { pause, type, ids } of story) {
          time += pause
          choices = answered(catalog, choices, ids ? { type, ids } : { type }, time)
          for (const id of ids ?? answerable(catalog)) {
            if (type === 'grant') given.set(id, time)
            else given.delete(id)
          }
        }
        time += wait
        for (const id of decide(catalog, choices, time).granted) {
          if (!answerable(catalog).includes(id)) continue
          expect(given.has(id)).toBe(true)
          expect(time).toBeLessThan(after(given.get(id) ?? 0, '12mo'))
        }
      }),
    )
  })

  test('nobody is asked again within the life of a refusal', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: 0, max: 500 * day }), (story, wait) => {
        const refused = new Map<string, number>()
        let choices: Choices | undefined
        let time = now
        for (const { pause, type, ids } of story) {
          time += pause
          choices = answered(catalog, choices, ids ? { type, ids } : { type }, time)
          for (const id of ids ?? answerable(catalog)) {
            if (type === 'grant') refused.delete(id)
            else refused.set(id, time)
          }
        }
        time += wait
        const { unanswered } = decide(catalog, choices, time)
        for (const [id, at] of refused) if (time < after(at, '6mo')) expect(unanswered).not.toContain(id)
      }),
    )
  })

  test('granting another service does not make an earlier grant younger', () => {
    const first = answered(catalog, undefined, { type: 'grant', ids: ['ads'] }, now)
    const second = answered(catalog, first, { type: 'grant', ids: ['video'] }, now + 100 * day)
    expect(second.at.granted).toBe(now)
    const renewed = answered(catalog, second, { type: 'grant' }, now + 200 * day)
    expect(renewed.at.granted).toBe(now + 200 * day)
  })

  test('an answer that has ended is dropped, not carried along', () => {
    const first = answered(catalog, undefined, { type: 'save', granted: ['ads'] }, now)
    const second = answered(catalog, first, { type: 'refuse', ids: ['demographic'] }, now + 200 * day)
    expect(Object.fromEntries(second.answers)).toEqual({ ads: 'granted', demographic: 'refused' })
  })
})
