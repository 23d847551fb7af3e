import { sweep } from '../guard/sweep/sweep.ts'
import { sweepOnLeaving } from '../guard/sweep/sweepOnLeaving.ts'
import type { Guard, SweptItem } from '../guard/types.ts'
import type { Outbox } from '../store/outbox.ts'
import type { Report } from './report.ts'

/** The sweep of this page. */
export interface Sweep {
  /** Removes what needs one of the ids, and lists what is out of reach of what was withdrawn. */
  run(ids: readonly string[], withdrawn: readonly string[]): Promise<readonly SweptItem[]>
  stop(): void
}

/**
 * A chunk of its own, loaded when something is to be swept. It also does `"onWithdraw": "unload"`: for services that are denied and whose code has run,
 * it sweeps what can be swept at once when the page is left, and leaves the rest to the next page.
 */
export function startSweep(
  win: Window & typeof globalThis,
  guard: Guard,
  outbox: Outbox,
  running: ReadonlySet<string>,
  report: Report,
): Sweep {
  const { services } = guard.catalog
  function sweepNow(): void {
    const { granted, unanswered } = guard.decision()
    const ids = [...running].filter((id) => services.get(id)?.onWithdraw === 'unload' && !granted.has(id) && !unanswered.includes(id))
    if (!ids.length) return
    outbox.put({ sweep: ids })
    try {
      sweepOnLeaving(win, guard, new Set(ids))
    } catch (error) {
      report('sweep', error)
    }
  }
  win.addEventListener('pagehide', sweepNow)
  return {
    run: (ids, withdrawn) => sweep(win, guard, new Set(ids), withdrawn),
    stop: () => win.removeEventListener('pagehide', sweepNow),
  }
}
