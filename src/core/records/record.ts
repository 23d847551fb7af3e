import type { Answer, Catalog, Intent, Method, Situation } from '../types.ts'
import { askedOf, type Asked } from './askedOf.ts'
import { basesOf } from './basesOf.ts'
import type { LooseRecord } from './consentRecord.ts'

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
  /** Default: the catalog as it is now. */
  readonly asked?: Asked
  /** What the answer was given in. Default: an unknown region, where everything is asked. */
  readonly situation?: Situation
  /** SHA-256 of what was shown. Default: not known. */
  readonly notice?: string | null
}

const unknown: Situation = { regions: [], model: 'opt-in', signals: [], exemptions: [] }

/** The evidence of one answer, not yet chained to the one before it. It holds nothing that identifies the visitor. */
export function record(catalog: Catalog, occasion: Occasion): LooseRecord {
  const { id, at, intent, method, language, answers, situation = unknown, notice = null } = occasion
  const { edition, fingerprint, policyVersion } = occasion.asked ?? askedOf(catalog)
  const ids = answers.map(([answered]) => answered)
  return {
    schema: 2,
    id,
    time: new Date(at).toISOString(),
    intent,
    method,
    language,
    policyVersion,
    fingerprint,
    edition,
    region: situation.regions[0] ?? '',
    model: situation.model,
    signals: situation.signals,
    answers: Object.fromEntries(answers),
    // On what grounds another edition of the configuration had it is not known any more.
    bases: edition === catalog.edition ? basesOf(catalog, ids, situation) : {},
    notice,
  }
}
