import type { Configuration } from '../core/configuration.ts'
import type { Decision } from '../core/types.ts'
import { judgeHosts } from './judgeHosts.ts'
import { formatPolicy } from './policy/formatPolicy.ts'
import { parsePolicies } from './policy/parsePolicies.ts'
import { policyFor } from './policy/policyFor.ts'
import { soundCatalog } from './soundCatalog.ts'
import type { PolicySource } from './types.ts'

/** What a policy is made for. */
export interface PolicyOptions {
  /**
   * The site's own policy: its sources, nonces and hashes stay, but for sources that would let a denied service through (its hosts, a
   * wildcard or a scheme that covers them, `'strict-dynamic'`). Default: what is first party may do anything.
   */
  readonly base?: PolicySource
  /** The page's own host, without port: first party beside `firstParty`, with its subdomains and without a leading `www.`. */
  readonly host?: string
}

/**
 * The text of a `Content-Security-Policy` header for one visitor: the hosts of granted and required services in the directives that
 * their technologies need, and no host of a denied one in any. The same input gives the same text. Where `base` has several policies,
 * separated by commas, so has the result. Throws if the configuration has mistakes, and names them all.
 */
export function contentSecurityPolicy(
  configuration: Configuration,
  decision: Pick<Decision, 'granted'>,
  { base = '', host }: PolicyOptions = {},
): string {
  const catalog = soundCatalog(configuration)
  const judge = judgeHosts(catalog, decision)
  const policies = parsePolicies(base)
  return (policies.length ? policies : [new Map<string, never>()])
    .map((policy) => formatPolicy(policyFor(catalog, decision, policy, judge, host?.toLowerCase()).policy))
    .join(', ')
}
