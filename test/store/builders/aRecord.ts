import type { ConsentRecord } from '../../../src/core/types.ts'

/** A record that is not chained yet. */
export function aRecord(id: string, changes: Partial<ConsentRecord> = {}): Omit<ConsentRecord, 'previous'> {
  return {
    schema: 1,
    id,
    time: '2026-11-02T10:00:00.000Z',
    intent: 'grant',
    method: 'banner',
    language: 'en',
    policyVersion: '2026-11',
    fingerprint: 'abc',
    answers: { measure: 'granted' },
    ...changes,
  }
}
