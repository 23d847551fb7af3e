import type { HostJudge } from '../judgeHosts.ts'

/**
 * Sources for hosts and their subdomains, on every port, as the gates have it; sorted, without those that another covers. A wildcard
 * that would cover a host of a denied service is left out: no policy can make an exception from one.
 */
export function hostSources(hosts: Iterable<string>, judge: HostJudge): readonly string[] {
  const all = new Set(hosts)
  const hasWildcard = (host: string): boolean => !isAddress(host) && !judge.deniesWithin(host)
  const isCovered = (host: string): boolean => {
    for (let dot = host.indexOf('.'); dot > 0; dot = host.indexOf('.', dot + 1)) {
      const parent = host.slice(dot + 1)
      if (all.has(parent) && hasWildcard(parent)) return true
    }
    return false
  }
  return [...all]
    .filter((host) => !isCovered(host))
    .sort()
    .flatMap((host) => [...(judge.deniedService(host) === undefined ? [`${host}:*`] : []), ...(hasWildcard(host) ? [`*.${host}:*`] : [])])
}

/** An IP address has no subdomains, and one of version 6 cannot stand in a policy; as the page's own it is `'self'`. */
const isAddress = (host: string): boolean => /^[\d.]+$/.test(host)
