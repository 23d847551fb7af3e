import type { Guard } from '../guard/types.ts'
import { createIdentifiers } from '../ids/createIdentifiers.ts'
import type { Consent } from '../runtime/types.ts'
import type { Ids } from '../ids/types.ts'
import type { Report } from './report.ts'

const idsKey = Symbol.for('consentry.ids')

/** The identifiers of this page: the same object for all who ask, so that a reset by one is known to the others. */
export function startIds(win: Window & typeof globalThis, guard: Guard, { subscribe }: Pick<Consent, 'subscribe'>, report: Report): Ids {
  const scope = win as { [idsKey]?: { readonly guard: Guard; readonly ids: Ids } }
  const known = scope[idsKey]
  if (known?.guard === guard) return known.ids
  known?.ids.stop()
  const ids = createIdentifiers(win, {
    catalog: guard.catalog,
    granted: () => guard.decision().granted,
    isDecided: () => guard.isKnownSound() !== false,
    subscribe,
    own: guard.own,
    report,
  })
  Object.defineProperty(win, idsKey, { value: { guard, ids }, configurable: true })
  return ids
}
