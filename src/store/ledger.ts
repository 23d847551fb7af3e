import { createStore, promisifyRequest, type UseStore } from 'idb-keyval'
import { chained } from '../core/records/chained.ts'
import { markOf, type LooseRecord, type Sha256 } from '../core/records/consentRecord.ts'
import type { StoredLedger } from '../core/records/verification.ts'
import { keyOf, readHead, type Head } from './ledgerHead.ts'
import { unsentKey, type UnsentMark } from './unsentMark.ts'

/** The append-only sequence of records on this device. */
export interface Ledger {
  /**
   * Appends a record once, however often it is called with it, chained to the one before it, and keeps what was shown if `notice` has it (canonical JSON, of which the
   * record has the hash). Rejects where the browser refuses to store.
   */
  append(record: LooseRecord, notice?: string | null): Promise<void>
  /** All that is stored, also what is no record. */
  read(): Promise<StoredLedger>
  /** Deletes all records and what was shown. */
  clear(): Promise<void>
}

/**
 * The ledger in IndexedDB, one database for each snapshot name. One key per record and a head that moves in the same transaction, so two
 * tabs can neither lose nor double a record. `own` takes what opens the database past the gates. With `isSent` each record is marked as one
 * that is to be sent to the operator.
 */
export function openLedger(name: string, own: <Result>(work: () => Result) => Result, sha256: Sha256, isSent = false): Ledger {
  const database = createStore(`consentry-${name}`, 'records')
  // Async, because browsers that refuse storage throw at once.
  const store: UseStore = async (mode, work) => own(() => database(mode, work))

  /** True if the record is in the ledger now: this tab's work, or that of another one. */
  async function tryAppend(record: LooseRecord, notice: string | null): Promise<boolean> {
    // Hashing takes turns of the event loop, which would end a transaction.
    const { head: before } = await store('readonly', readHead)
    const next = await chained(record, before.last, sha256)
    return store('readwrite', async (records) => {
      // Requests of one transaction only: awaiting anything else would end it.
      const { head, values } = await readHead(records)
      if (values.some(({ value }) => (value as Partial<LooseRecord> | undefined)?.id === record.id)) return true
      if (head.count !== before.count || head.last !== before.last) return false
      records.add(next, keyOf(head.count))
      records.put({ count: head.count + 1, last: markOf(next) } satisfies Head, 'head')
      if (isSent) records.put({ at: keyOf(head.count), from: 0 } satisfies UnsentMark, unsentKey(record.id))
      if (notice && record.notice) records.put(notice, `notice ${record.notice}`)
      await promisifyRequest(records.transaction)
      return true
    })
  }

  return {
    async append(record, notice = null) {
      // Every further try means that another tab has appended in between.
      while (!(await tryAppend(record, notice)));
    },
    read: () =>
      store('readonly', async (records) => {
        const { values, noted } = await readHead(records)
        const range = IDBKeyRange.bound('notice ', 'notice ~')
        const [keys, texts] = await Promise.all([
          promisifyRequest(records.getAllKeys(range)),
          promisifyRequest<unknown[]>(records.getAll(range)),
        ])
        return {
          values,
          last: noted,
          notices: new Map(keys.map((key, index) => [`${String(key)}`.slice('notice '.length), `${texts[index]}`])),
        }
      }),
    clear: () =>
      store('readwrite', (records) => {
        records.clear()
        return promisifyRequest(records.transaction)
      }),
  }
}
