import type { Catalog, Changes, Method } from '../core/types.ts'
import type { SweptItem } from '../guard/types.ts'
import { createHistory, type History, type HistoryPorts } from './createHistory.ts'
import { residueOf } from './residueOf.ts'
import type { Residue } from './types.ts'

/** What a run follows. */
export interface Occasion {
  readonly changes: Changes
  /** How the visitor answered; nothing where another tab did. */
  readonly method?: Method | undefined
}

/** What follows an answer and may fail without undoing it: the sweep and the record. */
export interface Aftermath extends History {
  /** Does what is left; what fails is reported, stays left, and is tried again with the next answer or page. Then it tells the visitor, or loads the page again. */
  run(occasion?: Occasion): Promise<Residue>
  /** Takes back what the visitor was told, and listens no longer. */
  stop(): void
}

/** What the aftermath needs of the page. */
export interface AftermathPorts extends HistoryPorts {
  /** Removes what needs one of the ids, and lists what is out of reach of what was withdrawn; `open` items want another try. */
  sweep(ids: readonly string[], withdrawn: readonly string[]): Promise<readonly SweptItem[]>
  /** Whether an id is denied now: what has been granted in the meantime is no longer to be removed. */
  isDenied(id: string): boolean
  /** Ids by which code has run on this page. */
  running(): readonly string[]
  /** Tells the visitor, instead of what was told before; without a residue there is nothing to tell any more. Rejects if the words cannot be loaded. */
  tell(residue: Residue | undefined): Promise<void>
  /** Loads the page again. */
  reload(): void
  stop(): void
}

/** One task after the other, also across calls. */
export function createAftermath(catalog: Catalog, ports: AftermathPorts): Aftermath {
  const { report } = ports
  let queue: Promise<unknown> = Promise.resolve()
  const { append, ...history } = createHistory(catalog, ports, () => queue)

  /** True if nothing is left to do. */
  async function complete(work: () => Promise<boolean>, topic: string): Promise<boolean> {
    try {
      return await work()
    } catch (error) {
      report(topic, error)
      return false
    }
  }

  async function work({ changes, method }: Occasion): Promise<Residue> {
    const withdrawn = changes.denied
    /** By kind and name: what several answers ask for is told once. */
    const swept = new Map<string, SweptItem>()
    for (const task of ports.tasks()) {
      const isSwept = await complete(async () => {
        const found = await ports.sweep(task.sweep.filter(ports.isDenied), withdrawn)
        for (const item of found) swept.set(`${item.vector} ${item.name}`, item)
        return found.every(({ reason }) => reason !== 'open')
      }, 'sweep')
      const isRecorded = await complete(async () => {
        await append(task)
        return true
      }, 'record')
      if (isSwept && isRecorded) ports.remove(task.key)
    }
    const residue = residueOf(catalog, [...swept.values()], ports.running().filter(ports.isDenied), withdrawn)
    if (residue.reload === 'started') ports.reload()
    // What other tabs and the operator's own code withdraw is theirs to tell.
    else if (method && method !== 'api')
      ports.tell(isWorthTelling(residue, changes) ? residue : undefined).catch((error: unknown) => report('interface', error))
    return residue
  }

  return {
    run(occasion = { changes: { granted: [], denied: [] } }) {
      const run = queue.then(() => work(occasion))
      queue = run
      return run
    },
    ...history,
    stop: ports.stop,
  }
}

/** After a withdrawal whatever there is; after another refusal only what should be gone and is not. */
const isWorthTelling = ({ removed, left, running }: Residue, { granted, denied }: Changes): boolean =>
  denied.length ? removed.length + left.length + running.length > 0 : left.length > 0 && !granted.length
