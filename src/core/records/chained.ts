import { canonicalJson } from './canonicalJson.ts'
import type { CurrentRecord, LooseRecord, Sha256 } from './consentRecord.ts'

/** The record as the next one of a chain; `previous` is what the one before it leads to (`markOf`). */
export async function chained(record: LooseRecord, previous: string | null, sha256: Sha256): Promise<CurrentRecord> {
  const linked = { ...record, previous }
  return { ...linked, hash: await sha256(canonicalJson(linked)) }
}

/** The hash that a record should have. */
export function expectedHash(record: CurrentRecord, sha256: Sha256): Promise<string | null> {
  return sha256(canonicalJson({ ...record, hash: undefined }))
}
