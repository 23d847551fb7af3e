import type { CopyFormat, copyOf } from '../core/records/copyOf.ts'
import { markOf, type ConsentRecord, type LooseRecord, type Sha256 } from '../core/records/consentRecord.ts'
import { readRecords } from '../core/records/readRecords.ts'
import { record } from '../core/records/record.ts'
import type { StoredLedger, Verification } from '../core/records/verification.ts'
import type { verify } from '../core/records/verify.ts'
import type { Catalog } from '../core/types.ts'
import type { Ledger } from '../store/ledger.ts'
import type { Evidence, Task } from '../store/outbox.ts'
import { uuidOf } from './uuidOf.ts'

/** The visitor's own copy of what was answered. */
export interface History {
  /** The records, oldest first; those that could not be stored yet last. */
  history(): Promise<readonly ConsentRecord[]>
  /** The records and what they refer to, as JSON text. Rejects if the code for it cannot be loaded. */
  export(options?: { readonly format?: CopyFormat }): Promise<string>
  /** Whether the records are as they were written. Rejects if they cannot be read, or the code for it cannot be loaded. */
  verify(): Promise<Verification>
  /** Deletes the records, also those that wait. What is left to sweep stays. */
  clear(): Promise<void>
}

/** What writes records. */
interface Recorder {
  /** Records the answer of a task, if it is one; once, however often it is called. Rejects where that is not possible now. */
  append(task: Task): Promise<void>
}

/** What the history needs of the page. */
export interface HistoryPorts {
  tasks(): readonly Task[]
  put(task: Omit<Task, 'key'>): unknown
  remove(key: string): void
  ledger: Ledger
  sha256: Sha256
  /** What was shown when the answer was given, as canonical JSON; `null` if it is not known. Rejects if it cannot be told now. */
  notice(evidence: Evidence): Promise<string | null>
  /** Loads what copies and checks need. */
  copies(): Promise<{ readonly copyOf: typeof copyOf; readonly verify: typeof verify }>
  report(topic: string, detail: unknown): void
}

/** Records tasks and reads records. `idle` resolves when what is being done is done. */
export function createHistory(catalog: Catalog, ports: HistoryPorts, idle: () => Promise<unknown>): History & Recorder {
  const { ledger, report } = ports

  async function made(
    { key }: Task,
    evidence: Evidence,
    notice: string | null,
  ): Promise<readonly [record: LooseRecord, notice: string | null]> {
    return [record(catalog, { ...evidence, id: uuidOf(key), notice: notice && (await ports.sha256(notice)) }), notice]
  }

  /** What is stored, with the records that wait behind it, and what was shown for them. */
  async function read(): Promise<{ readonly records: readonly ConsentRecord[]; readonly notices: ReadonlyMap<string, string> }> {
    await idle()
    const nothing: StoredLedger = { values: [], last: null, notices: new Map() }
    const stored = await ledger.read().catch((error: unknown) => (report('record', error), nothing))
    const { records, unreadable } = readRecords(stored)
    if (unreadable.length) report('unreadable', unreadable.join(', '))
    const known = new Set(records.map(({ id }) => id))
    const notices = new Map(stored.notices)
    for (const task of ports.tasks()) {
      if (!task.evidence || known.has(uuidOf(task.key))) continue
      const shown = await ports.notice(task.evidence).catch((error: unknown) => (report('record', error), null))
      const [waiting, notice] = await made(task, task.evidence, shown)
      const newest = records.at(-1)
      records.push({ ...waiting, previous: newest ? markOf(newest) : null, hash: null })
      if (notice && waiting.notice) notices.set(waiting.notice, notice)
    }
    return { records, notices }
  }

  return {
    async append(task) {
      const { evidence } = task
      if (evidence) await ledger.append(...(await made(task, evidence, await ports.notice(evidence))))
    },
    history: async () => (await read()).records,
    async export({ format } = {}) {
      const { copyOf } = await ports.copies()
      return copyOf(catalog, await read(), format, new Date())
    },
    async verify() {
      const { verify } = await ports.copies()
      await idle()
      return verify(await ledger.read(), ports.sha256)
    },
    async clear() {
      await idle()
      for (const { key, sweep, evidence } of ports.tasks()) {
        // A record that waits would come back.
        if (evidence && sweep.length) ports.put({ sweep })
        if (evidence) ports.remove(key)
      }
      await ledger.clear()
    },
  }
}
