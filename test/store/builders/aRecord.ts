import type { CurrentRecord, LooseRecord } from '../../../src/core/records/consentRecord.ts'

/** A record that is not chained yet. */
export function aRecord(id: string, changes: Partial<CurrentRecord> = {}): LooseRecord {
  return {
    schema: 2,
    id,
    time: '2026-11-02T10:00:00.000Z',
    intent: 'grant',
    method: 'banner',
    language: 'en',
    policyVersion: '2026-11',
    fingerprint: 'abc',
    edition: 'def',
    region: '',
    model: 'opt-in',
    signals: [],
    answers: { measure: 'granted' },
    bases: { measure: ['consent'] },
    notice: null,
    ...changes,
  }
}
