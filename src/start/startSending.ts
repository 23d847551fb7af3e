import { snapshotName } from '../core/snapshotName.ts'
import type { Guard } from '../guard/types.ts'
import { createSending, type Sending } from '../runtime/sending/createSending.ts'
import { openUnsent } from '../store/openUnsent.ts'
import type { SendingMark } from '../store/sendingMark.ts'
import { oneTabAtATime } from './oneTabAtATime.ts'
import { postRecords } from './postRecords.ts'
import type { Report } from './report.ts'

/**
 * Sends to the operator's endpoint what of the ledger is not sent yet, now and when the network is back. A chunk of its own, loaded where records are to be sent, after an answer or when
 * an earlier page left some.
 */
export function startSending(win: Window & typeof globalThis, guard: Guard, endpoint: string, mark: SendingMark, report: Report): Sending {
  const name = snapshotName(guard.catalog)
  const unsent = openUnsent(name, guard.own)
  const sending = createSending({
    endpoint,
    unsent,
    post: (batch, isRetry) => postRecords(win, guard, endpoint, batch, isRetry),
    alone: oneTabAtATime(win, `consentry-${name}-sending`, unsent),
    async finished() {
      mark.remove()
      // Another tab may have added a record just before, and set the mark that is gone now.
      if ((await unsent.read()).length) mark.set()
    },
    isOnline: () => win.navigator.onLine,
    now: Date.now,
    random: Math.random,
    after(wait, call) {
      const timer = setTimeout(call, wait)
      return () => clearTimeout(timer)
    },
    report,
  })
  win.addEventListener('online', sending.wake)
  return {
    wake: sending.wake,
    stop() {
      win.removeEventListener('online', sending.wake)
      sending.stop()
    },
  }
}
