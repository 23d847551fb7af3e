import { findGuard, guardVersion } from '../guard/guardKey.ts'
import type { Consent } from '../runtime/types.ts'
import { assembleConsent, type MakeInterface } from './assembleConsent.ts'
import { findConsent, publishConsent } from './consentKey.ts'
import type { StartOptions } from './consentOptions.ts'

/**
 * The consent object on top of the guard that is installed; the one that is there already if this is called again. Nothing without a guard of our version.
 * In a frame of a page that has a guard there is no interface: the page around it asks, and its answer counts here too.
 */
export function adopt(win: Window & typeof globalThis, options: StartOptions, makeInterface?: MakeInterface): Consent | undefined {
  const { report } = options
  const known = findConsent(win)
  if (known) return known
  const guard = findGuard(win)
  if (!guard) return void report('no-guard')
  if (guard.version !== guardVersion) return void report('guard-version', guard.version)
  const consent = assembleConsent(win, guard, options, isFramed(win) ? undefined : makeInterface)
  publishConsent(win, consent)
  return consent
}

/** Whether the page around this one has a guard. */
function isFramed(win: Window): boolean {
  try {
    return win.parent !== win && !!findGuard(win.parent)
  } catch {
    return false // It is of another origin, and knows nothing of our visitor.
  }
}
