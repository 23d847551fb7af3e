import { chained } from '../../../src/core/records/chained.ts'
import { markOf, type CurrentRecord } from '../../../src/core/records/consentRecord.ts'
import type { StoredLedger } from '../../../src/core/records/verification.ts'
import { aRecord } from '../../store/builders/aRecord.ts'
import { sha256 } from '../../store/builders/hashing.ts'

/** What was shown for every record of `aChain`. */
export const shown = '{"layer":"banner"}'

/** That many records as they are written, `record-1` first. */
export async function aChain(count: number): Promise<CurrentRecord[]> {
  const records: CurrentRecord[] = []
  for (let i = 1; i <= count; i++) {
    const loose = aRecord(`record-${i}`, { time: new Date(i * 1000).toISOString(), notice: await sha256(shown) })
    records.push(await chained(loose, records.at(-1)?.hash ?? null, sha256))
  }
  return records
}

/** The ledger that holds them, as if nothing had been changed since. */
export async function aLedger(values: readonly unknown[], newest: CurrentRecord | undefined): Promise<StoredLedger> {
  return {
    values: values.map((value, position) => ({ position, value })),
    last: newest ? markOf(newest) : null,
    notices: new Map([[(await sha256(shown))!, shown]]),
  }
}
