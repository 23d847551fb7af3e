import { expect, test } from 'vitest'
import { compile } from '../../src/core/compile.ts'
import { record, type Occasion } from '../../src/core/record.ts'
import type { Catalog, Intent } from '../../src/core/types.ts'
import { aConfiguration } from './builders/aConfiguration.ts'
import { answered } from './builders/answered.ts'

const at = Date.UTC(2026, 10, 22, 12, 30)
const anOccasion = (catalog: Catalog, intent: Intent): Occasion => ({
  id: '00000000-0000-4000-8000-000000000000',
  at,
  intent: intent.type,
  method: 'preferences',
  language: 'en',
  answers: [...answered(catalog, undefined, intent, at).answers],
})

test('a record says what was answered, when, how, and to which version of the policy and the catalog', () => {
  const catalog = compile(aConfiguration())
  expect(record(catalog, anOccasion(catalog, { type: 'save', granted: ['ads'] }))).toEqual({
    schema: 1,
    id: '00000000-0000-4000-8000-000000000000',
    time: '2026-11-22T12:30:00.000Z',
    intent: 'save',
    method: 'preferences',
    language: 'en',
    policyVersion: '2026-11',
    fingerprint: catalog.fingerprint,
    answers: { measure: 'refused', video: 'refused', ads: 'granted', demographic: 'refused' },
  })
})

test('a record without a policy says so, and survives JSON with any id', () => {
  const catalog = compile({ categories: JSON.parse('{"__proto__": {}, "constructor": {}, "": {}}') })
  const evidence = record(catalog, anOccasion(catalog, { type: 'grant', ids: ['__proto__', ''] }))
  expect(evidence.policyVersion).toBe(null)
  expect(Object.entries(evidence.answers)).toEqual([
    ['', 'granted'],
    ['__proto__', 'granted'],
  ])
  expect(JSON.parse(JSON.stringify(evidence))).toEqual(evidence)
})
