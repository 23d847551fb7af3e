import type { Configuration } from '../core/configuration.ts'

/** Where browsers and auditors look for it: https://w3c.github.io/gpc/#gpc-support-resource. */
export const gpcPath = '/.well-known/gpc.json'

/**
 * The text of `/.well-known/gpc.json`: that the site abides by Global Privacy Control, and the day on which its policy was last changed (`policy.updated`), if that is
 * known. Nothing where `signals.gpc` is `ignore`: then there is nothing to say.
 */
export function gpcJson({ signals, policy }: Configuration): string | undefined {
  if (signals?.gpc === 'ignore') return
  return JSON.stringify({ gpc: true, lastUpdate: policy?.updated })
}
