import type { Catalog, Choices, ConsentRecord, Intent, Method } from './types.ts'

/** What a record needs besides catalog and choices. */
export interface Occasion {
  /** Random UUID. */
  readonly id: string
  /** Milliseconds since 1970. */
  readonly now: number
  readonly intent: Intent
  readonly method: Method
  /** Language of the notice. */
  readonly language: string
}

/** The evidence of one answer, not yet chained to the one before it. It holds nothing that identifies the visitor. */
export function record(
  catalog: Catalog,
  choices: Choices,
  { id, now, intent, method, language }: Occasion,
): Omit<ConsentRecord, 'previous'> {
  return {
    schema: 1,
    id,
    time: new Date(now).toISOString(),
    intent: intent.type,
    method,
    language,
    policyVersion: catalog.configuration.policy?.version ?? null,
    fingerprint: catalog.fingerprint,
    answers: Object.fromEntries(choices.answers),
  }
}
