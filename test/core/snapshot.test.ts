import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerable } from '../../src/core/answer.ts'
import { compile } from '../../src/core/compile.ts'
import { decodeSnapshot } from '../../src/core/decodeSnapshot.ts'
import type { Answer } from '../../src/core/types.ts'
import { answeredSites } from './builders/answeredSites.ts'
import { aSite, everythingGranted } from './builders/aSite.ts'
import { encodeSnapshot } from './builders/encodeSnapshot.ts'
import { catalogOf } from './builders/sites.ts'

const now = Date.UTC(2026, 10, 22, 12)

describe('a snapshot gives back what was answered', () => {
  test('for any catalog, any ids and any answers', () => {
    fc.assert(
      fc.property(answeredSites(now), ({ catalog, choices, snapshot }) => {
        expect(decodeSnapshot(catalog, snapshot, null, true)).toMatchObject(choices)
      }),
    )
  })

  test('with the times in whole seconds, rounded down, so that nothing lives longer', () => {
    const catalog = catalogOf(aSite)
    const choices = { ...everythingGranted(catalog, now), at: { granted: now + 999, refused: now + 1 } }
    expect(decodeSnapshot(catalog, encodeSnapshot(catalog, choices), null, true)?.at).toEqual({ granted: now, refused: now })
  })

  test('in an order that does not depend on the order of the configuration', () => {
    const catalog = catalogOf(aSite)
    const reversed = catalogOf({ categories: aSite.categories.toReversed(), services: aSite.services.toReversed() })
    expect(reversed.fingerprint).toBe(catalog.fingerprint)
    expect(decodeSnapshot(reversed, encodeSnapshot(catalog, everythingGranted(catalog, now)), null, true)).toMatchObject(
      everythingGranted(reversed, now),
    )
  })
})

test('while nobody has made sure of the configuration, a snapshot counts only for the very text that it was written for', () => {
  const before = catalogOf(aSite)
  const snapshot = encodeSnapshot(before, everythingGranted(before, now))
  const later = compile({ ...before.configuration, operator: { nmae: 'a typo' } })
  expect(decodeSnapshot(before, snapshot, null, false)).toMatchObject(everythingGranted(before, now))
  expect(decodeSnapshot(later, snapshot, null, false)).toBeUndefined()
  expect(decodeSnapshot(later, snapshot, null, true)).toMatchObject(everythingGranted(before, now))
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
    expect(encodeSnapshot(catalog, everythingGranted(catalog, now)).length).toBeLessThan(80)
    const halves = new Map(answerable(catalog).map((id, index) => [id, index < 1000 ? ('granted' as const) : ('refused' as const)]))
    const snapshot = encodeSnapshot(catalog, { ...everythingGranted(catalog, now), answers: halves })
    expect(snapshot.length).toBeLessThan(80)
    expect(decodeSnapshot(catalog, snapshot, null, true)?.answers).toEqual(halves)
  })

  test('has only characters that no browser and no server changes', () => {
    fc.assert(
      fc.property(answeredSites(now), ({ snapshot }) => {
        expect(snapshot).toMatch(/^[\w.]+$/)
      }),
    )
  })
})
