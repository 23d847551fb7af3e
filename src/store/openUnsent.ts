import { createStore, promisifyRequest, type UseStore } from 'idb-keyval'
import { isObject } from '../core/shape.ts'
import type { ConsentRecord } from '../core/records/consentRecord.ts'
import { unsentKey, type UnsentMark } from './unsentMark.ts'

/** A record that the endpoint has not acknowledged. */
export interface UnsentRecord {
  readonly record: ConsentRecord
  /** Not to be tried again before, in milliseconds since 1970 (UTC). 0 if it was never refused. */
  readonly from: number
}

/** How long an endpoint is left alone. */
export interface Pause {
  /** The endpoint that it is about; another one is not left alone. */
  readonly endpoint: string
  /** How often in a row it has not answered as it should. */
  readonly failures: number
  /** Not to be asked again before, in milliseconds since 1970 (UTC). */
  readonly from: number
}

/** What is left to send, in the database of the ledger. Everything rejects where the browser refuses to store. */
export interface Unsent {
  /** What is not sent yet, as it is in the ledger, oldest first. */
  read(): Promise<readonly UnsentRecord[]>
  /** The endpoint has the records with these ids, and answers: there is no pause any more. */
  sent(ids: readonly string[]): Promise<void>
  /** The record with this id is not to be tried before `from`. */
  park(id: string, from: number): Promise<void>
  pause(): Promise<Pause | undefined>
  setPause(pause: Pause): Promise<void>
  /** Whether `holder` may send until then, and nobody else may: a lease for browsers without locks. Times in milliseconds since 1970 (UTC). */
  lease(holder: string, now: number, until: number): Promise<boolean>
  /** Ends the lease of `holder`. */
  release(holder: string): Promise<void>
}

interface Lease {
  readonly holder: string
  readonly until: number
}

/** `name` is that of the snapshot. `own` takes what opens the database past the gates. */
export function openUnsent(name: string, own: <Result>(work: () => Result) => Result): Unsent {
  const database = createStore(`consentry-${name}`, 'records')
  // Async, because browsers that refuse storage throw at once.
  const store: UseStore = async (mode, work) => own(() => database(mode, work))
  const isMark = IDBKeyRange.bound(unsentKey(''), unsentKey('~'))

  /** Changes in one transaction. */
  const change = (work: (items: IDBObjectStore) => unknown): Promise<void> =>
    store('readwrite', async (items) => {
      await work(items)
      return promisifyRequest(items.transaction)
    })
  const leaseIn = (items: IDBObjectStore): Promise<Lease | undefined> => promisifyRequest(items.get('lease'))

  return {
    read: () =>
      store('readonly', async (items) => {
        const marks: UnsentMark[] = await promisifyRequest(items.getAll(isMark))
        marks.sort((a, b) => (a.at < b.at ? -1 : 1))
        const records: ConsentRecord[] = await Promise.all(marks.map(({ at }) => promisifyRequest(items.get(at))))
        return marks.flatMap(({ from }, index) => (isObject(records[index]) ? [{ record: records[index]!, from }] : []))
      }),
    sent: (ids) =>
      change((items) => {
        for (const id of ids) items.delete(unsentKey(id))
        items.delete('pause')
      }),
    park: (id, from) =>
      change(async (items) => {
        const mark: UnsentMark | undefined = await promisifyRequest(items.get(unsentKey(id)))
        // The visitor may have deleted it in the meantime.
        if (mark) items.put({ ...mark, from } satisfies UnsentMark, unsentKey(id))
      }),
    pause: () => store('readonly', (items) => promisifyRequest(items.get('pause'))),
    setPause: (pause) => change((items) => items.put(pause, 'pause')),
    async lease(holder, now, until) {
      let isOurs = false
      await change(async (items) => {
        const lease = await leaseIn(items)
        // One that ends later than ours would was written by a clock that has gone back.
        isOurs = !lease || lease.holder === holder || lease.until <= now || lease.until > until
        if (isOurs) items.put({ holder, until } satisfies Lease, 'lease')
      })
      return isOurs
    },
    release: (holder) =>
      change(async (items) => {
        if ((await leaseIn(items))?.holder === holder) items.delete('lease')
      }),
  }
}
