import { parse } from '../core/parse.ts'
import type { Outbox, Task } from './outbox.ts'

/** The tasks of this page and of earlier ones, oldest answer first. A damaged one is dropped. */
export function tasksLeft(win: Window, { prefix, memory }: Outbox): readonly Task[] {
  const tasks = new Map(memory)
  try {
    for (const key of Object.keys(win.localStorage)) {
      const task = key.startsWith(prefix) && (parse(win.localStorage.getItem(key)!) as Task | undefined)
      if (task) tasks.set(key, task)
    }
  } catch {
    // Refused: what this page knows is all there is.
  }
  return [...tasks.values()].sort((a, b) => (a.evidence?.at ?? 0) - (b.evidence?.at ?? 0))
}

/** The task is done. */
export function removeTask(win: Window, { memory }: Outbox, key: string): void {
  memory.delete(key)
  try {
    win.localStorage.removeItem(key)
  } catch {
    // Refused: it was not stored either.
  }
}
