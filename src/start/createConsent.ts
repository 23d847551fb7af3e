import type { Configuration } from '../core/configuration.ts'
import type { IdOf } from '../core/ids.ts'
import type { Consent } from '../runtime/types.ts'
import { installAndAdopt } from './installAndAdopt.ts'
import { startOptions, type ConsentOptions } from './consentOptions.ts'
import { summonInterface } from './summonInterface.ts'

/**
 * Starts Consentry on this page and shows the banner when an answer is needed. A guard that was inlined is adopted with its own
 * configuration; else one is installed for `configuration`, which holds back only what comes later. Called again, it returns the object
 * that is there. With a mistake in the configuration the gates stay closed and every mistake is reported. Needs a browser: throws where
 * there is no window, and where the guard on the page is of another version.
 */
export function createConsent<const C extends Configuration>(configuration?: C, options?: ConsentOptions): Consent<IdOf<C>> {
  return installAndAdopt(configuration, startOptions(options), summonInterface) as unknown as Consent<IdOf<C>>
}
