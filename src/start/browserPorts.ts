import { encodeSnapshot } from '../core/encodeSnapshot.ts'
import { snapshotName } from '../core/snapshotName.ts'
import type { Choices } from '../core/types.ts'
import type { Guard } from '../guard/types.ts'
import type { Aftermath } from '../runtime/aftermath.ts'
import type { Ports } from '../runtime/ports.ts'
import { createOutbox } from '../store/outbox.ts'
import { writeSnapshot } from '../store/writeSnapshot.ts'
import { languagesOf } from './languagesOf.ts'
import type { Report } from './report.ts'
import { watchRunning } from './watchRunning.ts'

/**
 * What tells that a page is seen again, also one from the back/forward cache, in the order of the engines. Vendors' scripts send at the
 * first of them, so we listen to all, before they do.
 */
const returns = ['resume', 'visibilitychange', 'pageshow']

/** The real browser. */
export function browserPorts(win: Window & typeof globalThis, guard: Guard, report: Report): Ports {
  const { catalog, own } = guard
  const name = snapshotName(catalog)
  const channel = win.BroadcastChannel && new win.BroadcastChannel(`consentry-${name}`)
  const outbox = createOutbox(win, name, own)
  const { enforce, server } = catalog.configuration
  const running = watchRunning(guard)
  let aftermath: Promise<Aftermath> | undefined
  function remember(choices: Choices | undefined): void {
    own(() =>
      writeSnapshot(
        win,
        catalog,
        name,
        choices && encodeSnapshot(catalog, choices, guard.fingerprint),
        choices ? guard.expires(choices) : 0,
        choices?.fresh,
      ),
    )
    if (choices && !guard.read()) report('storage')
  }
  return {
    language: () =>
      languagesOf(win).find((tag) => {
        const [language = ''] = tag.split('-')
        const messages = catalog.configuration.ui?.messages
        return messages?.[tag] ?? messages?.[language] ?? language === 'en'
      }) ?? 'en',
    remember,
    isSound: () =>
      import('./checkConfiguration.ts')
        .then(({ checkConfiguration }) => checkConfiguration(win, guard, report))
        .catch((error: unknown) => (report('configuration', error), false)),
    outbox,
    // A chunk that did not arrive is asked for again the next time.
    aftermath: () =>
      (aftermath ??= import('./startAftermath.ts')
        .then(({ startAftermath }) => startAftermath(win, guard, outbox, running, report))
        .catch((error: unknown) => {
          aftermath = undefined
          throw error
        })),
    renew:
      server || enforce === 'strict'
        ? (answered) =>
            import('./renewPage.ts')
              .then(({ renewPage }) => renewPage(win, guard, { outbox, remember, report }, answered))
              .catch((error: unknown) => (report('renewal', error), answered.run()))
        : undefined,
    announce: () => channel?.postMessage(0),
    onOutsideChange(listener) {
      channel?.addEventListener('message', listener)
      // In Firefox a message arrives before the cookie that it is about.
      channel?.addEventListener('message', () => setTimeout(listener, 1000))
      for (const event of returns) win.addEventListener(event, listener, true)
      return () => {
        channel?.close()
        // One that cannot be loaded has been reported, and has nothing to stop.
        aftermath?.then(({ stop }) => stop(), Boolean)
        for (const event of returns) win.removeEventListener(event, listener, true)
      }
    },
    report,
  }
}
