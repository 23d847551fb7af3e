import { expectedHash } from './chained.ts'
import type { ConsentRecord, Sha256 } from './consentRecord.ts'
import { linkFindings } from './linkFindings.ts'
import { readRecord } from './readRecord.ts'
import type { Finding, PlacedRecord, StoredLedger, Verification } from './verification.ts'

/**
 * Whether the records are as they were written. Proves that a copy was not edited afterwards by somebody who cannot hash; who can write the whole ledger anew
 * can also hash it anew.
 */
export async function verify(ledger: StoredLedger, sha256: Sha256): Promise<Verification> {
  const placed: PlacedRecord[] = []
  const findings: Finding[] = []
  for (const { position, value } of ledger.values) {
    const record = readRecord(value)
    if (typeof record === 'string') findings.push({ position: position + 1, id: idOf(value), problem: record })
    else placed.push({ position, record })
  }
  for (const { position, record } of placed)
    for (const problem of await contentProblems(record, ledger.notices, sha256))
      findings.push({ position: position + 1, id: record.id, problem })
  findings.push(...linkFindings(placed, ledger))
  findings.sort((a, b) => a.position - b.position)
  const isBroken = findings.some(({ problem }) => problem !== 'not-hashed')
  return { outcome: isBroken ? 'broken' : findings.length ? 'unproven' : 'whole', count: ledger.values.length, findings }
}

async function contentProblems(
  record: ConsentRecord,
  notices: StoredLedger['notices'],
  sha256: Sha256,
): Promise<readonly Finding['problem'][]> {
  const hash = record.schema === 2 && record.hash ? await expectedHash(record, sha256) : null
  if (record.schema === 1 || !hash) return ['not-hashed']
  const notice = record.notice === null ? '' : notices.get(record.notice)
  return [
    ...(hash === record.hash ? [] : (['changed'] as const)),
    ...(notice === undefined ? (['notice-missing'] as const) : []),
    ...(notice && (await sha256(notice)) !== record.notice ? (['notice-changed'] as const) : []),
  ]
}

/** The id of a value that is no record, if it has one. */
function idOf(value: unknown): string | null {
  const { id } = (value ?? {}) as { readonly id?: unknown }
  return typeof id === 'string' ? id : null
}
