import type { Answer, Catalog, ConsentRecord, Intent, Method } from './types.ts'

/** What happened. */
export interface Occasion {
  /** Random UUID. */
  readonly id: string
  /** Milliseconds since 1970 (UTC). */
  readonly at: number
  readonly intent: Intent['type']
  readonly method: Method
  /** Language of the notice. */
  readonly language: string
  /** Every answer that counts from then on. */
  readonly answers: readonly (readonly [id: string, answer: Answer])[]
}

/** The evidence of one answer, not yet chained to the one before it. It holds nothing that identifies the visitor. */
export function record(catalog: Catalog, { id, at, intent, method, language, answers }: Occasion): Omit<ConsentRecord, 'previous'> {
  return {
    schema: 1,
    id,
    time: new Date(at).toISOString(),
    intent,
    method,
    language,
    policyVersion: catalog.configuration.policy?.version ?? null,
    fingerprint: catalog.fingerprint,
    answers: Object.fromEntries(answers),
  }
}
