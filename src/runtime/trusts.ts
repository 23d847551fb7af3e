import type { Catalog, Intent, Method } from '../core/types.ts'
import type { Ports } from './ports.ts'

/** Whether an answer grants anything, new or again. */
export const grantsAny = (intent: Intent): boolean => (intent.type === 'save' ? intent.granted.length > 0 : intent.type === 'grant')

/**
 * Whether a grant may come from where it comes from: with `trustedClicks` only from a visitor's own gesture or with the operator's token. One that may
 * not is reported.
 */
export function trusts({ configuration }: Catalog, isTrusted: boolean, method: Method, report: Ports['report']): boolean {
  if (isTrusted || configuration.trustedClicks !== true) return true
  report('untrusted-grant', method)
  return false
}
