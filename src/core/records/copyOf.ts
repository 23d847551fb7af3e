import type { Catalog } from '../types.ts'
import type { ConsentRecord } from './consentRecord.ts'
import { iso27560Of } from './iso27560Of.ts'
import { kantaraOf } from './kantaraOf.ts'
import type { Notice } from './notice.ts'

/** Forms of the visitor's copy: our own, ISO/IEC TS 27560:2023, and receipts of the Kantara Initiative (KI-CR-v1.1.0). */
export type CopyFormat = 'own' | 'iso27560' | 'kantara'

/** What a copy is made of. */
export interface CopySource {
  readonly records: readonly ConsentRecord[]
  /** What was shown, as canonical JSON, by its SHA-256. */
  readonly notices: ReadonlyMap<string, string>
}

/**
 * The visitor's copy as JSON text. Default `own`: the records, once for each hash what was shown, and the configuration as it is now. Throws on another format than
 * those there are.
 */
export function copyOf(catalog: Catalog, { records, notices }: CopySource, format: CopyFormat = 'own', now: Date): string {
  const shown = new Map([...notices].map(([hash, text]) => [hash, JSON.parse(text) as Notice]))
  const noticeOf = (record: ConsentRecord): Notice | undefined =>
    record.schema === 2 && record.notice ? shown.get(record.notice) : undefined
  const receipts = (of: typeof iso27560Of | typeof kantaraOf) =>
    records.map((record, index) =>
      of(catalog, record, {
        notice: noticeOf(record),
        // The records have nothing that stands for the device; the first one's id is as good and says nothing new.
        principal: records[0]!.id,
        before: records[index - 1],
      }),
    )
  const forms: Record<CopyFormat, () => unknown> = {
    own: () => ({ exported: now.toISOString(), configuration: catalog.configuration, records, notices: Object.fromEntries(shown) }),
    iso27560: () => receipts(iso27560Of),
    kantara: () => receipts(kantaraOf),
  }
  if (!Object.hasOwn(forms, format)) throw new TypeError(`There is no format "${format}": it can be ${Object.keys(forms).join(', ')}.`)
  return JSON.stringify(forms[format](), null, 2)
}
