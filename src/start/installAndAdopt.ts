import { findGuard } from '../guard/guardKey.ts'
import { installGuard } from '../guard/installGuard.ts'
import type { Consent } from '../runtime/types.ts'
import { adopt } from './adopt.ts'
import type { MakeInterface } from './assembleConsent.ts'
import type { StartOptions } from './consentOptions.ts'

/** Installs the guard unless there is one, and puts the consent object on top of it. Throws if it is of another version. */
export function installAndAdopt(configuration: unknown, options: StartOptions, makeInterface?: MakeInterface): Consent {
  const { report, guardUrl } = options
  if (!findGuard(window))
    installGuard(window, configuration, report, guardUrl ? { src: new URL(guardUrl, document.baseURI).href, text: '' } : undefined)
  const consent = adopt(window, options, makeInterface)
  if (!consent) throw new Error('[consentry] The guard on this page is of another version.')
  return consent
}
