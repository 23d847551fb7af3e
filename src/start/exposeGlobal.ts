import type { Consent } from '../runtime/types.ts'
import type { Report } from './report.ts'

/** The name of a method and its arguments, or a function that is given the object. */
type Call = readonly [method: string, ...args: unknown[]] | ((consent: Consent) => unknown)

/**
 * Makes the public object `window.consentry`, runs the calls that were queued there before, and keeps `push`. What somebody else put under
 * that name stays; that is reported and nothing else depends on it. A queued function that throws is reported and does not stop the others.
 */
export function exposeGlobal(win: Window, consent: Consent, report: Report): void {
  const scope = win as { consentry?: unknown }
  const queue = scope.consentry
  if (queue !== undefined && !Array.isArray(queue)) return report('global-taken')
  const methods = consent as unknown as Readonly<Record<string, unknown>>
  function make(entry: Call): void {
    if (typeof entry === 'function') return void entry(consent)
    // A page can put anything there, also what is no list.
    const [method, ...args] = [entry].flat() as [string, ...unknown[]]
    const call = Object.hasOwn(methods, method) && methods[method]
    if (typeof call === 'function') call(...args)
    else report('unknown-call', method)
  }
  const push = (...calls: readonly Call[]): void => {
    for (const entry of calls)
      try {
        make(entry)
      } catch (error) {
        report('subscriber', error)
      }
  }
  scope.consentry = Object.assign(consent, { push })
  if (queue) push(...(queue as Call[]))
}
