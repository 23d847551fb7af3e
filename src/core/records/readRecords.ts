import type { ConsentRecord } from './consentRecord.ts'
import { readRecord } from './readRecord.ts'
import type { StoredLedger } from './verification.ts'

/** The records of a ledger, oldest first, and the places, counted from 1, that hold something else, with what is wrong there. */
export function readRecords({ values }: StoredLedger): { readonly records: ConsentRecord[]; readonly unreadable: string[] } {
  const records: ConsentRecord[] = []
  const unreadable: string[] = []
  for (const { position, value } of values) {
    const record = readRecord(value)
    if (typeof record === 'string') unreadable.push(`${position + 1}: ${record}`)
    else records.push(record)
  }
  return { records, unreadable }
}
