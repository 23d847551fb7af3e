import { promisifyRequest } from 'idb-keyval'
import { markOf } from '../core/records/consentRecord.ts'
import { readRecord } from '../core/records/readRecord.ts'
import type { StoredValue } from '../core/records/verification.ts'

/** What is stored under `head`. */
export interface Head {
  /** How many records were appended. */
  readonly count: number
  /** What the newest record leads to (`markOf`); `null` if there is none. */
  readonly last: string | null
}

/** The records of a ledger and where the next one goes. */
export interface Opened {
  /** By place. */
  readonly values: readonly StoredValue[]
  /** Where the next one goes: after all that there is, and where the head is damaged by what is there. */
  readonly head: Head
  /** As `StoredLedger.last`. */
  readonly noted: string | null | undefined
}

/** Key of the record at a place. The digits keep the order up to a billion records; the order is that of the numbers all the same. */
export const keyOf = (position: number): string => `record ${String(position).padStart(9, '0')}`

/** Reads records and head within the transaction of the store; nothing else is awaited, which would end it. */
export async function readHead(records: IDBObjectStore): Promise<Opened> {
  const range = IDBKeyRange.bound('record ', 'record ~')
  const [stored, keys, found] = await Promise.all([
    promisifyRequest<unknown>(records.get('head')),
    promisifyRequest(records.getAllKeys(range)),
    promisifyRequest<unknown[]>(records.getAll(range)),
  ])
  const values = keys
    .map((key, index) => ({ position: Number(/^record (\d{9,15})$/.exec(`${String(key)}`)?.[1] ?? NaN), value: found[index] }))
    .filter(({ position }) => position >= 0)
    .sort((a, b) => a.position - b.position)
  const head = isHead(stored) ? stored : undefined
  const newest = readRecord(values.at(-1)?.value)
  return {
    values,
    head: {
      count: Math.max(head?.count ?? 0, (values.at(-1)?.position ?? -1) + 1),
      last: head ? head.last : typeof newest === 'string' ? null : markOf(newest),
    },
    noted: head ? head.last : stored === undefined && !values.length ? null : undefined,
  }
}

function isHead(value: unknown): value is Head {
  const { count, last } = (value ?? {}) as Partial<Head>
  return Number.isSafeInteger(count) && count! >= 0 && count! < 1e9 && (last === null || typeof last === 'string')
}
