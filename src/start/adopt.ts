import { findGuard, guardVersion } from '../guard/guardKey.ts'
import type { Consent } from '../runtime/types.ts'
import { assembleConsent, type MakeInterface } from './assembleConsent.ts'
import { findConsent, publishConsent } from './consentKey.ts'
import type { StartOptions } from './consentOptions.ts'

/** The consent object on top of the guard that is installed; the one that is there already if this is called again. Nothing without a guard of our version. */
export function adopt(win: Window & typeof globalThis, options: StartOptions, makeInterface?: MakeInterface): Consent | undefined {
  const { report } = options
  const known = findConsent(win)
  if (known) return known
  const guard = findGuard(win)
  if (!guard) return void report('no-guard')
  if (guard.version !== guardVersion) return void report('guard-version', guard.version)
  const consent = assembleConsent(win, guard, options, makeInterface)
  publishConsent(win, consent)
  return consent
}
