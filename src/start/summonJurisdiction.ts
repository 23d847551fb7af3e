import type { Jurisdiction } from '../core/jurisdiction/types.ts'
import type { Guard } from '../guard/types.ts'
import type { Controller } from '../runtime/createController.ts'
import type { Report } from './report.ts'

/**
 * Finds out where the visitor is, if anything in the configuration depends on it; the code for that is loaded only then. If it cannot be, that is reported and
 * the strictest stays. Never rejects.
 */
export function summonJurisdiction(
  win: Window,
  guard: Guard,
  controller: Pick<Controller, 'situate'>,
  report: Report,
): Promise<Jurisdiction | undefined> | undefined {
  // Any key that begins so, in any place; a text that does costs no more than loading it.
  if (!/"region/.test(JSON.stringify(guard.catalog.configuration))) return
  return import('./startJurisdiction.ts')
    .then(({ startJurisdiction }) => startJurisdiction(win, guard, controller, report))
    .catch((error: unknown) => void report('region', error))
}
