import type { Configuration } from './configuration.ts'
import { checkClaims } from './validate/checkClaims.ts'
import { checkRegionalBasis } from './validate/checkRegionalBasis.ts'
import { checkRegions } from './validate/checkRegions.ts'

/**
 * Whether what a configuration says about the law is right: regions, grounds in them, and what services and categories claim. Ask only when `isSound` has said
 * yes: with both, `validate` has nothing to say.
 */
export function isSoundInLaw(configuration: Configuration): boolean {
  const given = { ...configuration }
  return [checkClaims, checkRegions, checkRegionalBasis].every((check) => check(given).next().done)
}
