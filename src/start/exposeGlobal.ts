import type { Consent } from '../runtime/types.ts'
import type { Report } from './report.ts'

type Call = readonly [method: string, ...args: unknown[]]

/**
 * Makes the public object `window.consentry`, runs the calls that were queued there before, and keeps `push`. What somebody else put under
 * that name stays; that is reported and nothing else depends on it.
 */
export function exposeGlobal(win: Window, consent: Consent, report: Report): void {
  const scope = win as { consentry?: unknown }
  const queue = scope.consentry
  if (queue !== undefined && !Array.isArray(queue)) return report('global-taken')
  const methods = consent as unknown as Readonly<Record<string, unknown>>
  const push = (...calls: readonly Call[]): void => {
    for (const entry of calls) {
      // A page can put anything there, also what is no list.
      const [method, ...args] = [entry].flat() as unknown as Call
      const call = Object.hasOwn(methods, method) && methods[method]
      if (typeof call === 'function') call(...args)
      else report('unknown-call', method)
    }
  }
  scope.consentry = Object.assign(consent, { push })
  if (queue) push(...(queue as Call[]))
}
