import { createStore, promisifyRequest, type UseStore } from 'idb-keyval'
import type { ConsentRecord } from '../core/types.ts'
import { unsentKey, type UnsentMark } from './unsentMark.ts'

/** The append-only sequence of records on this device. */
export interface Ledger {
  /** Appends a record once, however often it is called with it. Rejects where the browser refuses to store. */
  append(record: Omit<ConsentRecord, 'previous'>): Promise<void>
  /** All records, oldest first. */
  history(): Promise<readonly ConsentRecord[]>
  /** Deletes all records. */
  clear(): Promise<void>
}

interface Head {
  readonly count: number
  readonly last: string | null
}

/**
 * The ledger in IndexedDB, one database for each snapshot name. One key per record and a head that moves in the same transaction, so two
 * tabs can neither lose nor double a record. `own` takes what opens the database past the gates. With `isSent` each record is marked as one
 * that is to be sent to the operator.
 */
export function openLedger(name: string, own: <Result>(work: () => Result) => Result, isSent = false): Ledger {
  const database = createStore(`consentry-${name}`, 'records')
  // Async, because browsers that refuse storage throw at once.
  const store: UseStore = async (mode, work) => own(() => database(mode, work))
  const keyOf = (count: number): string => `record ${String(count).padStart(9, '0')}`
  const isRecord = IDBKeyRange.bound('record ', 'record ~')
  return {
    append: (record) =>
      store('readwrite', async (records) => {
        // Requests of one transaction only: awaiting anything else would end it.
        const head: Head = (await promisifyRequest(records.get('head'))) ?? { count: 0, last: null }
        const known: ConsentRecord[] = await promisifyRequest(records.getAll(isRecord))
        if (known.some(({ id }) => id === record.id)) return
        records.add({ ...record, previous: head.last } satisfies ConsentRecord, keyOf(head.count))
        if (isSent) records.put({ at: keyOf(head.count), from: 0 } satisfies UnsentMark, unsentKey(record.id))
        records.put({ count: head.count + 1, last: record.id } satisfies Head, 'head')
        return promisifyRequest(records.transaction)
      }),
    history: () => store('readonly', (records) => promisifyRequest(records.getAll(isRecord))),
    clear: () =>
      store('readwrite', (records) => {
        records.clear()
        return promisifyRequest(records.transaction)
      }),
  }
}
