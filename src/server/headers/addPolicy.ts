import type { VisitorPolicy } from '../policy/policyFor.ts'
import { formatPolicy } from '../policy/formatPolicy.ts'
import { parsePolicies, type Policy } from '../policy/parsePolicies.ts'

const name = 'content-security-policy'

/**
 * Puts the visitor's policy in the place of the site's own one, which it was made from, or of `fallback` where the site sent none. Where
 * the site sent several, each is replaced, since all of them count. Returns what had to be left out.
 */
export function addPolicy(
  headers: Headers,
  fallback: readonly Policy[],
  visitorPolicy: (base: Policy) => VisitorPolicy,
): readonly string[] {
  const given = parsePolicies(headers.get(name) ?? '')
  const made = (given.length ? given : fallback).map(visitorPolicy)
  headers.set(name, made.map(({ policy }) => formatPolicy(policy)).join(', '))
  return made.flatMap(({ leftOut }) => leftOut)
}
