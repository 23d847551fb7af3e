import type { Occasion } from '../core/records/record.ts'

/** What is still to be done after an answer: the services to sweep, and the answer to record, if it is one of this page's visitor. */
export interface Task {
  readonly key: string
  /** Ids of services. */
  readonly sweep: readonly string[]
  readonly evidence?: Evidence
}

/** What a record is made of, but for its id, which the key has, and the notice. */
export type Evidence = Omit<Occasion, 'id' | 'notice'>

/** Tasks that outlive the page: in localStorage, each under a key of its own so that tabs do not overwrite each other's. */
export interface Outbox {
  /** Where the keys begin. */
  readonly prefix: string
  /** The tasks of this page, also where storage is refused. */
  readonly memory: Map<string, Task>
  /** Whether it outlives the page. */
  put(task: Omit<Task, 'key'>): boolean
  /** Takes our work past the gates. */
  own<Result>(work: () => Result): Result
  /** Whether an earlier page left something. */
  hasLeft(): boolean
}

/** `own` takes our work past the gates. */
export function createOutbox(win: Window, name: string, own: <Result>(work: () => Result) => Result): Outbox {
  const prefix = `${name}.task.`
  const memory = new Map<string, Task>()
  return {
    prefix,
    memory,
    own,
    put(content) {
      const key = prefix + win.crypto.getRandomValues(new Uint32Array(4)).join('-')
      const task = { ...content, key }
      memory.set(key, task)
      try {
        own(() => win.localStorage.setItem(key, JSON.stringify(task)))
        return true
      } catch {
        return false // Refused or full: the page remembers it, and the ledger may still take it.
      }
    },
    hasLeft() {
      try {
        return Object.keys(win.localStorage).some((key) => key.startsWith(prefix))
      } catch {
        return false // Refused: nothing can have been left.
      }
    },
  }
}
