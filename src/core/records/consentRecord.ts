import type { LegalBasis, Model, Signal } from '../configuration.ts'
import type { Answer, Intent, Method } from '../types.ts'

/** What a record of every version says. */
interface Evidence {
  /** Random UUID. */
  readonly id: string
  /** ISO 8601, UTC, by the visitor's clock. */
  readonly time: string
  readonly intent: Intent['type']
  readonly method: Method
  /** Language of the notice. */
  readonly language: string
  readonly policyVersion: string | null
  /** Stands for the list of categories and services that were asked about. */
  readonly fingerprint: string
  /** Every answer that counts after this one, by id. */
  readonly answers: Readonly<Record<string, Answer>>
}

/** As version 1 wrote it: chained by ids, not hashed. */
export interface EarlierRecord extends Evidence {
  readonly schema: 1
  /** Id of the record before it, `null` for the first. */
  readonly previous: string | null
}

/** As it is written now. */
export interface CurrentRecord extends Evidence {
  readonly schema: 2
  /** Hash of the record before it, its id where it has none, `null` for the first. */
  readonly previous: string | null
  /** Stands for the text of the configuration, to the letter. */
  readonly edition: string
  /** Where the visitor was taken to be, as ISO 3166 has it; empty if that was unknown. */
  readonly region: string
  /** What held there before a choice. */
  readonly model: Exclude<Model, 'usual'>
  /** Preferences of the browser that were received and not ignored. */
  readonly signals: readonly Signal[]
  /** Legal grounds on which the answered services rest there, by id. A category without services rests on consent. */
  readonly bases: Readonly<Record<string, readonly LegalBasis[]>>
  /** SHA-256 of what was shown (`Notice`); `null` if it was nothing of ours, is not known any more, or could not be hashed. */
  readonly notice: string | null
  /** SHA-256 over the canonical JSON of the rest; `null` where the page has no WebCrypto, as on http. */
  readonly hash: string | null
}

/** Immutable evidence of one answer. It holds nothing that identifies the visitor. */
export type ConsentRecord = CurrentRecord | EarlierRecord

/** A record that is not in the chain yet. */
export type LooseRecord = Omit<CurrentRecord, 'previous' | 'hash'>

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits; `null` where the page cannot make it. */
export type Sha256 = (text: string) => Promise<string | null>

/** What the next record has as `previous`. */
export const markOf = (record: ConsentRecord): string => (record.schema === 2 && record.hash) || record.id
