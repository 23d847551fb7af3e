/** Marks a record of the ledger that is still to be sent. It is written with the record, and deleted when the endpoint has it. */
export interface UnsentMark {
  /** The key of the record in the ledger. */
  readonly at: string
  /** Not to be tried before, in milliseconds since 1970 (UTC). */
  readonly from: number
}

/** Where the mark of a record stands, by the id of the record: in a ledger that was cleared, another record may get the key of an earlier one. */
export const unsentKey = (id: string): string => `unsent ${id}`
