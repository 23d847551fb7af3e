import { fits } from '../core/fits.ts'
import { parse } from '../core/parse.ts'
import type { Shape } from '../core/shape.ts'
import type { Outbox, Task } from './outbox.ts'
import { sendingKey } from './sendingMark.ts'

/** A key ends in the four numbers that a record's id is made of. */
const keyEnd = /\.(\d+-){3}\d+$/

const text = /^/

const taskShape: Shape = {
  'key?': text,
  sweep: [text],
  'evidence?': {
    at: (at: unknown) => typeof at === 'number' && !Number.isNaN(new Date(at).valueOf()),
    intent: /^(grant|refuse|withdraw|save|acknowledge)$/,
    method: text,
    language: text,
    answers: [(pair: unknown) => Array.isArray(pair) && typeof pair[0] === 'string' && /^(granted|refused)$/.test(`${pair[1]}`)],
    'asked?': { edition: text, fingerprint: text, policyVersion: (version: unknown) => version === null || typeof version === 'string' },
    'situation?': {
      regions: [text],
      model: /^(opt-in|opt-out|notice|none)$/,
      signals: [/^(gpc|dnt)$/],
      exemptions: [/^(statistics|appearance|emergency)$/],
    },
  },
}

/** The tasks of this page and of earlier ones, oldest answer first. A damaged one is deleted: nobody could ever do it. */
export function tasksLeft(win: Window, { prefix, memory, own }: Outbox): readonly Task[] {
  const tasks = new Map(memory)
  try {
    for (const key of Object.keys(win.localStorage).filter((name) => name.startsWith(prefix) && name !== sendingKey(prefix))) {
      const task = parse(win.localStorage.getItem(key)!)
      if (keyEnd.test(key) && fits(task, taskShape)) tasks.set(key, { ...(task as Task), key })
      else own(() => win.localStorage.removeItem(key))
    }
  } catch {
    // Refused: what this page knows is all there is.
  }
  return [...tasks.values()].sort((a, b) => (a.evidence?.at ?? 0) - (b.evidence?.at ?? 0))
}

/** The task is done. */
export function removeTask(win: Window, { memory, own }: Outbox, key: string): void {
  memory.delete(key)
  try {
    own(() => win.localStorage.removeItem(key))
  } catch {
    // Refused: it was not stored either.
  }
}
