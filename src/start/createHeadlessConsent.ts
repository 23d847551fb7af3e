import type { Configuration } from '../core/configuration.ts'
import type { IdOf } from '../core/ids.ts'
import type { Consent } from '../runtime/types.ts'
import { startOptions, type ConsentOptions } from './consentOptions.ts'
import { installAndAdopt } from './installAndAdopt.ts'

/** `createConsent` of `consentry` without any of the interface: for sites that draw their own. */
export function createConsent<const C extends Configuration>(configuration?: C, options?: ConsentOptions): Consent<IdOf<C>> {
  return installAndAdopt(configuration, startOptions(options)) as unknown as Consent<IdOf<C>>
}
