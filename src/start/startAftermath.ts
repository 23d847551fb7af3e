import { snapshotName } from '../guard/readSnapshot.ts'
import { sweep } from '../guard/sweep/sweep.ts'
import type { Guard } from '../guard/types.ts'
import { createAftermath, type Aftermath } from '../runtime/aftermath.ts'
import { openLedger } from '../store/ledger.ts'
import type { Outbox } from '../store/outbox.ts'
import { removeTask, tasksLeft } from '../store/tasks.ts'
import type { Report } from './report.ts'

/** What follows an answer, as a chunk of its own: it is loaded with the first answer, or when an earlier page left something. */
export function startAftermath(win: Window & typeof globalThis, guard: Guard, outbox: Outbox, report: Report): Aftermath {
  const { catalog, decision, own } = guard
  return createAftermath(catalog, {
    tasks: () => tasksLeft(win, outbox),
    remove: (key) => removeTask(win, outbox, key),
    ledger: openLedger(snapshotName(catalog), own),
    sweep: (ids) =>
      sweep(
        win,
        guard,
        ids.flatMap((id) => catalog.services.get(id) ?? []),
      ),
    isDenied: (id) => !decision().granted.has(id),
    report,
  })
}
