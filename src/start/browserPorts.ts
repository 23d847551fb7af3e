import { encodeSnapshot } from '../core/encodeSnapshot.ts'
import { snapshotName } from '../guard/readSnapshot.ts'
import type { Guard } from '../guard/types.ts'
import type { Aftermath } from '../runtime/aftermath.ts'
import type { Ports } from '../runtime/ports.ts'
import { createOutbox } from '../store/outbox.ts'
import { writeSnapshot } from '../store/writeSnapshot.ts'
import type { Report } from './report.ts'

/** The real browser. */
export function browserPorts(win: Window & typeof globalThis, guard: Guard, report: Report): Ports {
  const { catalog, own } = guard
  const name = snapshotName(catalog)
  const channel = win.BroadcastChannel && new win.BroadcastChannel(`consentry-${name}`)
  const outbox = createOutbox(win, name, own)
  let aftermath: Promise<Aftermath> | undefined
  return {
    language: () =>
      languagesOf(win).find((tag) => {
        const [language = ''] = tag.split('-')
        const messages = catalog.configuration.ui?.messages
        return messages?.[tag] ?? messages?.[language] ?? language === 'en'
      }) ?? 'en',
    remember(choices) {
      own(() =>
        writeSnapshot(
          win,
          catalog,
          name,
          choices && encodeSnapshot(catalog, choices, guard.fingerprint),
          choices ? guard.expires(choices) : 0,
        ),
      )
      if (choices && !guard.read()) report('storage')
    },
    isSound: () =>
      import('./checkConfiguration.ts')
        .then(({ checkConfiguration }) => checkConfiguration(win, guard, report))
        .catch((error: unknown) => (report('configuration', error), false)),
    outbox,
    // A chunk that did not arrive is asked for again the next time.
    aftermath: () =>
      (aftermath ??= import('./startAftermath.ts')
        .then(({ startAftermath }) => startAftermath(win, guard, outbox, report))
        .catch((error: unknown) => {
          aftermath = undefined
          throw error
        })),
    announce: () => channel?.postMessage('read again'),
    onOutsideChange(listener) {
      const shown = ({ persisted }: PageTransitionEvent): void => void (persisted && listener())
      const told = (): void => {
        listener()
        // In Firefox a message arrives before the cookie that it is about.
        for (const delay of [200, 2000]) setTimeout(listener, delay)
      }
      channel?.addEventListener('message', told)
      win.addEventListener('pageshow', shown)
      return () => {
        channel?.close()
        win.removeEventListener('pageshow', shown)
      }
    },
    report,
  }
}

/** Languages to look for texts in, best first: the page's, then the browser's. */
export const languagesOf = ({ document, navigator }: Window): readonly string[] =>
  [document.documentElement.lang, ...navigator.languages].filter(Boolean)
