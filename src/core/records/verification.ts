import type { ConsentRecord } from './consentRecord.ts'
import type { Unreadable } from './readRecord.ts'

/** A value of the ledger and its place, counted from 0. */
export interface StoredValue {
  readonly position: number
  readonly value: unknown
}

/** What a ledger holds, in the order of the places. */
export interface StoredLedger {
  readonly values: readonly StoredValue[]
  /** What the newest record leads to, as it was noted when it was appended; `null` if nothing was appended, `undefined` if the note is damaged. */
  readonly last: string | null | undefined
  /** What was shown, as canonical JSON, by its SHA-256. */
  readonly notices: ReadonlyMap<string, string>
}

/** One thing that is wrong with a ledger, or that cannot be told. */
export interface Finding {
  /** Place in the ledger, the oldest record is 1. */
  readonly position: number
  /** Id of the record there; `null` if there is none that can be read. */
  readonly id: string | null
  /**
   * `changed`: its content is not what was hashed. `missing`: a record is not there (before the one named, or after the last). `moved`: it is at another place than it
   * was. `doubled`: its id is there twice. `damaged`, `later-version`, `oversized`: it cannot be read; it is kept. `notice-changed`, `notice-missing`: what was
   * shown is not what was hashed, or not there. `not-hashed`: nothing can be said about its content.
   */
  readonly problem: 'changed' | 'missing' | 'moved' | 'doubled' | Unreadable | 'notice-changed' | 'notice-missing' | 'not-hashed'
}

/** What became of the records since they were written. */
export interface Verification {
  /**
   * `whole`: every record is there, in its order, as it was written. `broken`: not so; the findings say where. `unproven`: nothing is wrong, and some records
   * are not hashed: those of an earlier version, of pages without WebCrypto, or all where this page has none.
   */
  readonly outcome: 'whole' | 'broken' | 'unproven'
  /** How many values the ledger holds. */
  readonly count: number
  readonly findings: readonly Finding[]
}

/** A place with the record there. */
export interface PlacedRecord {
  readonly position: number
  readonly record: ConsentRecord
}
