import { classifyHost, idsOf } from '../core/classify.ts'
import { runsReduced } from '../core/runsReduced.ts'
import type { Catalog, Decision, Listing } from '../core/types.ts'

/** What a decision says of hosts. Hosts are lower case, without a dot at the end. */
export interface HostJudge {
  /** Id of what the host belongs to and is denied: a service, or the category of the technology itself. */
  deniedService(host: string): string | undefined
  /** Whether the host or any subdomain of it, listed or not, belongs to a denied service. */
  deniesWithin(host: string): boolean
  /** Whether any listed host is denied. */
  readonly deniesSome: boolean
}

/** Judges hosts by the catalog. What is in no service is not denied here: it is the policy that leaves it out. */
export function judgeHosts(catalog: Catalog, { granted }: Pick<Decision, 'granted'>): HostJudge {
  /** Every parent domain of a denied host: a wildcard for it would cover that host. */
  const parents = new Set<string>()
  let deniesSome = false
  const deniedIn = (listing: Listing): string | undefined =>
    runsReduced(listing) ? undefined : idsOf(catalog, listing).find((id) => !granted.has(id))
  for (const [key, listing] of catalog.index.names) {
    if (!key.startsWith('host ') || deniedIn(listing) === undefined) continue
    deniesSome = true
    for (let dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) parents.add(key.slice(dot + 1))
  }
  const deniedService = (host: string): string | undefined => {
    const listing = classifyHost(catalog, host)
    return listing && deniedIn(listing)
  }
  return { deniedService, deniesWithin: (host) => parents.has(host) || deniedService(host) !== undefined, deniesSome }
}
