import type { Guard } from '../guard/types.ts'
import type { Sending } from '../runtime/sending/createSending.ts'
import type { Outbox } from '../store/outbox.ts'
import { sendingMark } from '../store/sendingMark.ts'
import type { Report } from './report.ts'

/** The sending from outside. */
export interface SendingSummons {
  /** A record is in the ledger. Later pages know, and it is sent. */
  recorded(): void
  stop(): void
}

/**
 * Sends what is recorded, and what an earlier page has left, if the configuration says where to; else there is nothing. A chunk that could not be loaded is reported and
 * asked for again with the next record or page.
 */
export function summonSending(win: Window & typeof globalThis, guard: Guard, outbox: Outbox, report: Report): SendingSummons | undefined {
  const endpoint = guard.catalog.configuration.records?.endpoint
  const mark = sendingMark(win, outbox)
  if (!endpoint) return void mark.remove() // An earlier configuration may have had one.
  let sending: Sending | undefined
  let isStopped = false
  async function wake(): Promise<void> {
    // Not to where a configuration with mistakes says. Where that is not known yet, the next page does it.
    if (!guard.isKnownSound()) return
    try {
      const { startSending } = await import('./startSending.ts')
      if (isStopped) return
      sending ??= startSending(win, guard, endpoint!, mark, report)
      sending.wake()
    } catch (error) {
      report('sending', error)
    }
  }
  if (mark.isSet()) void wake()
  return {
    recorded() {
      mark.set()
      void wake()
    },
    stop() {
      isStopped = true
      sending?.stop()
    },
  }
}
