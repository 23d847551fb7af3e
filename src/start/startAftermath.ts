import { snapshotName } from '../core/snapshotName.ts'
import type { Guard } from '../guard/types.ts'
import { createAftermath, type Aftermath } from '../runtime/aftermath.ts'
import { openLedger } from '../store/ledger.ts'
import type { Outbox } from '../store/outbox.ts'
import { sha256Of } from '../store/sha256.ts'
import { removeTask, tasksLeft } from '../store/tasks.ts'
import { languagesOf } from './languagesOf.ts'
import type { Report } from './report.ts'
import type { Sweep } from './startSweep.ts'
import { summonSending } from './summonSending.ts'

/** What follows an answer, as a chunk of its own: it is loaded with the first answer, or when an earlier page left something. */
export function startAftermath(
  win: Window & typeof globalThis,
  guard: Guard,
  outbox: Outbox,
  running: ReadonlySet<string>,
  report: Report,
): Aftermath {
  const { catalog, decision, own } = guard
  const sending = summonSending(win, guard, outbox, report)
  const sha256 = sha256Of(win)
  const ledger = openLedger(snapshotName(catalog), own, sha256, !!sending)
  let isStopped = false
  let removeNotice = (): void => {}
  let sweep: Promise<Sweep> | undefined
  const loadSweep = (): Promise<Sweep> =>
    (sweep ??= import('./startSweep.ts')
      .then(({ startSweep }) => startSweep(win, guard, outbox, running, report))
      .catch((error: unknown) => {
        sweep = undefined
        throw error
      }))
  return createAftermath(catalog, {
    tasks: () => tasksLeft(win, outbox),
    put: outbox.put,
    remove: (key) => removeTask(win, outbox, key),
    ledger: sending ? { ...ledger, append: (...record) => ledger.append(...record).then(sending.recorded) } : ledger,
    sha256,
    async notice(evidence) {
      // The site's own code showed what it showed; and what another edition of the configuration said is not known any more.
      if (evidence.method === 'api' || (evidence.asked?.edition ?? catalog.edition) !== catalog.edition) return null
      return (await import('./startNotice.ts')).noticeText(win, catalog, evidence)
    },
    copies: () => import('./startCopies.ts'),
    // After "Accept all" there is nothing to sweep.
    sweep: async (ids, withdrawn) => (ids.length ? (await loadSweep()).run(ids, withdrawn) : []),
    isDenied: (id) => !decision().granted.has(id),
    running: () => [...running],
    async tell(residue) {
      removeNotice()
      if (!residue) return
      const { showResidue } = await import('../ui/showResidue.tsx')
      if (isStopped) return
      // Another one may have come while this was loading.
      removeNotice()
      removeNotice = showResidue({ catalog, languages: languagesOf(win), residue, reload: () => win.location.reload() })
    },
    reload: () => win.location.reload(),
    stop() {
      isStopped = true
      removeNotice()
      sending?.stop()
      // One that cannot be loaded has been reported, and has nothing to stop.
      sweep?.then(({ stop }) => stop(), Boolean)
    },
    report,
  })
}
