import type { Consent } from '../runtime/types.ts'
import { adopt } from './adopt.ts'
import { startOptions, type ConsentOptions } from './consentOptions.ts'
import { summonInterface } from './summonInterface.ts'

/**
 * `createConsent` for pages that inline `guard.js`: without the guard's code, so that it is not downloaded twice. The configuration is the
 * guard's. Throws where there is no guard: nothing would be held back.
 */
export function createConsent<Id extends string = string>(options?: ConsentOptions): Consent<Id> {
  const consent = adopt(window, startOptions(options), summonInterface)
  if (!consent) throw new Error('[consentry] Inline guard.js first, or import createConsent from "consentry".')
  return consent as unknown as Consent<Id>
}
