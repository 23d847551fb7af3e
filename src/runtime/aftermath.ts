import type { Catalog, ConsentRecord } from '../core/types.ts'
import { record } from '../core/record.ts'
import type { SweptItem } from '../guard/types.ts'
import type { Ledger } from '../store/ledger.ts'
import type { Task } from '../store/outbox.ts'

/** What follows an answer and may fail without undoing it: the sweep and the record. */
export interface Aftermath {
  /** Does what is left; what fails is reported, stays left, and is tried again with the next answer or page. */
  run(): Promise<readonly SweptItem[]>
  /** The records, oldest first; those that could not be stored yet last. */
  history(): Promise<readonly ConsentRecord[]>
  /** The records and the configuration that they refer to, as JSON text. */
  export(): Promise<string>
  /** Deletes the records, also those that wait, and with them what is left to sweep for their answers. */
  clear(): Promise<void>
}

/** What the aftermath needs of the page. */
export interface AftermathPorts {
  tasks(): readonly Task[]
  remove(key: string): void
  ledger: Ledger
  /** Removes what the services stored; `open` items want another try. */
  sweep(services: readonly string[]): Promise<readonly SweptItem[]>
  /** Whether a service is denied now: what has been granted in the meantime is no longer to be removed. */
  isDenied(service: string): boolean
  report(topic: string, detail: unknown): void
}

/** One task after the other, also across calls. */
export function createAftermath(catalog: Catalog, ports: AftermathPorts): Aftermath {
  const { ledger, report } = ports
  let queue: Promise<readonly SweptItem[]> = Promise.resolve([])

  const recordOf = ({ key, evidence }: Task): readonly Omit<ConsentRecord, 'previous'>[] =>
    evidence ? [record(catalog, { ...evidence, id: uuidOf(key) })] : []

  /** True if nothing is left to do. */
  async function complete(work: () => Promise<boolean>, topic: string): Promise<boolean> {
    try {
      return await work()
    } catch (error) {
      report(topic, error)
      return false
    }
  }

  async function work(): Promise<readonly SweptItem[]> {
    const swept: SweptItem[] = []
    for (const task of ports.tasks()) {
      const isSwept = await complete(async () => {
        const found = await ports.sweep(task.sweep.filter(ports.isDenied))
        swept.push(...found)
        return found.every(({ reason }) => reason !== 'open')
      }, 'sweep')
      const isRecorded = await complete(async () => {
        for (const made of recordOf(task)) await ledger.append(made)
        return true
      }, 'record')
      if (isSwept && isRecorded) ports.remove(task.key)
    }
    return swept
  }

  async function history(): Promise<readonly ConsentRecord[]> {
    await queue
    const stored = await ledger.history().catch((error: unknown) => (report('record', error), []))
    const known = new Set(stored.map(({ id }) => id))
    const records = [...stored]
    for (const made of ports.tasks().flatMap(recordOf))
      if (!known.has(made.id)) records.push({ ...made, previous: records.at(-1)?.id ?? null })
    return records
  }

  return {
    run: () => (queue = queue.then(work)),
    history,
    export: async () =>
      JSON.stringify({ exported: new Date().toISOString(), configuration: catalog.configuration, records: await history() }, null, 2),
    async clear() {
      await queue
      // A record that waits, or whose sweep does, would come back.
      for (const { key, evidence } of ports.tasks()) if (evidence) ports.remove(key)
      await ledger.clear()
    },
  }
}

/** A task's key ends in four random 32-bit numbers, which make a UUID of version 4: one task, one record, however often it is tried. */
function uuidOf(key: string): string {
  const hex = key
    .split('.')
    .at(-1)!
    .split('-')
    .map((word) => (+word).toString(16).padStart(8, '0'))
    .join('')
  return hex.replace(
    /(.{8})(.{4}).(.{3})(.)(.{3})/,
    (_, a, b, c, d, e) => `${a}-${b}-4${c}-${((parseInt(d, 16) & 3) | 8).toString(16)}${e}-`,
  )
}
