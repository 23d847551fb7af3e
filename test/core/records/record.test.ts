import { expect, test } from 'vitest'
import { compile } from '../../../src/core/compile.ts'
import { record, type Occasion } from '../../../src/core/records/record.ts'
import type { Catalog, Intent, Situation } from '../../../src/core/types.ts'
import { aConfiguration } from '../builders/aConfiguration.ts'
import { answered } from '../builders/answered.ts'

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
    schema: 2,
    id: '00000000-0000-4000-8000-000000000000',
    time: '2026-11-22T12:30:00.000Z',
    intent: 'save',
    method: 'preferences',
    language: 'en',
    policyVersion: '2026-11',
    fingerprint: catalog.fingerprint,
    edition: catalog.edition,
    region: '',
    model: 'opt-in',
    signals: [],
    answers: { measure: 'refused', video: 'refused', ads: 'granted', demographic: 'refused' },
    bases: { measure: ['consent'], video: ['consent'], ads: ['consent'], demographic: ['consent'] },
    notice: null,
  })
})

test('a record has the legal grounds of the region that it was given in', () => {
  const catalog = compile(aConfiguration())
  const situation: Situation = { regions: ['US-CA', 'US'], model: 'opt-out', signals: ['gpc'], exemptions: [] }
  const made = record(catalog, { ...anOccasion(catalog, { type: 'refuse', ids: ['measure'] }), situation })
  expect(made).toMatchObject({
    region: 'US-CA',
    model: 'opt-out',
    signals: ['gpc'],
    bases: { measure: ['legitimate-interest'] },
  })
})

test('a record of an answer to another edition names that one, and claims no grounds for it', () => {
  const catalog = compile(aConfiguration())
  const asked = { edition: 'old', fingerprint: 'other', policyVersion: '2024-04' }
  expect(record(catalog, { ...anOccasion(catalog, { type: 'grant' }), asked })).toMatchObject({ ...asked, bases: {} })
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
