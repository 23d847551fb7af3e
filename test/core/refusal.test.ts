import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide } from '../../src/core/decide.ts'
import { decodeSnapshot } from '../../src/core/decodeSnapshot.ts'
import { rosterText } from '../../src/core/rosterText.ts'
import type { Situation } from '../../src/core/types.ts'
import { answeredSites } from './builders/answeredSites.ts'
import { catalogOf, laterSites } from './builders/sites.ts'

const now = Date.UTC(2026, 10, 22, 12)

const situations: fc.Arbitrary<Situation> = fc.record({
  regions: fc.subarray(['US-CA', 'US', 'GB', 'EEA']),
  model: fc.constantFrom('opt-in', 'opt-out', 'notice', 'none'),
  signals: fc.subarray(['gpc', 'dnt'] as const),
  exemptions: fc.subarray(['statistics', 'appearance', 'emergency'] as const),
})

const policies = fc.record(
  {
    version: fc.constantFrom('1', '2'),
    change: fc.constantFrom('consent', 'notice'),
    effective: fc.constantFrom('2020-01-01', '2030-01-01'),
  },
  { requiredKeys: ['version'] },
)

test('a refusal never becomes a grant: by time, signal, region, version of the policy or the catalog, or audience', () => {
  const stories = answeredSites(now).chain((before) =>
    fc.record({
      before: fc.constant(before),
      later: laterSites(before.site),
      policy: policies,
      at: fc.integer({ min: -1e12, max: 8e12 }),
      situation: situations,
      audience: fc.constantFrom(undefined, 'child' as const, 'teen' as const, 'adult' as const),
    }),
  )
  let refusals = 0
  fc.assert(
    fc.property(stories, ({ before, later, policy, at, situation, audience }) => {
      const catalog = catalogOf(later, { policy })
      const choices = decodeSnapshot(catalog, before.snapshot, rosterText(before.catalog), true)
      const { granted } = decide(catalog, choices && { ...choices, audience }, at, situation)
      for (const [id, answer] of before.choices.answers) {
        const isRequired = catalog.categories.get(catalog.services.get(id)?.category ?? id)?.required === true
        // The id of a category that has services now is no longer one that can be answered.
        if (answer !== 'refused' || isRequired || catalog.categories.get(id)?.services.length) continue
        refusals++
        expect(granted).not.toContain(id)
      }
    }),
    { numRuns: 500 },
  )
  expect(refusals).toBeGreaterThan(100)
})
