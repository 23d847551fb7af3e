import { classifyHost } from '../core/classify.ts'
import type { Catalog, Decision } from '../core/types.ts'

/** What a decision says of hosts. Hosts are lower case, without a dot at the end. */
export interface HostJudge {
  /** Id of the service that the host belongs to, if it is denied. */
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
  for (const [key, { service }] of catalog.index.names) {
    if (!key.startsWith('host ') || granted.has(service.id)) continue
    deniesSome = true
    for (let dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) parents.add(key.slice(dot + 1))
  }
  const deniedService = (host: string): string | undefined => {
    const id = classifyHost(catalog, host)?.service.id
    return id !== undefined && !granted.has(id) ? id : undefined
  }
  return { deniedService, deniesWithin: (host) => parents.has(host) || deniedService(host) !== undefined, deniesSome }
}
