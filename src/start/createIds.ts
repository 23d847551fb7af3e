import { findGuard } from '../guard/guardKey.ts'
import type { Ids } from '../ids/types.ts'
import type { Consent } from '../runtime/types.ts'
import { createReport, type Report } from './report.ts'
import { startIds } from './startIds.ts'

/** Options of `createIds`. */
export interface IdsOptions {
  /** Receives what went wrong. Default: the console, once for each topic and detail. */
  readonly report?: Report
}

/**
 * The resettable identifiers of this page, as `consent.ids()` gives them, without a chunk of their own. Called again, it returns the object that is there. Needs a browser: throws where
 * there is no window, and where `consent` has been destroyed.
 */
export function createIds(consent: Pick<Consent, 'subscribe'>, { report = createReport() }: IdsOptions = {}): Ids {
  const guard = findGuard(window)
  if (!guard) throw new Error('[consentry] There is no guard on this page: call createConsent first.')
  return startIds(window, guard, consent, report)
}
