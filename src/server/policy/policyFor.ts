import type { Catalog, Decision } from '../../core/types.ts'
import type { HostJudge } from '../judgeHosts.ts'
import { hostOf } from '../hostOf.ts'
import { coversDenied } from './coversDenied.ts'
import { hostSources } from './hostSources.ts'
import { active, neededDirectives, passive } from './neededDirectives.ts'
import type { Policy } from './parsePolicies.ts'
import { isAboutCode, isForCode, isSourceList } from './sourceLists.ts'

/** A policy for one visitor, and what of the operator's own had to go. */
export interface VisitorPolicy {
  readonly policy: Policy
  /** As `directive source`. */
  readonly leftOut: readonly string[]
}

/**
 * The operator's policy, without what covers a denied service, and with the hosts of granted ones where they are needed. What no
 * directive of the operator's is about stays as open as it was for the site itself, and closed for everybody else.
 */
export function policyFor(
  catalog: Catalog,
  decision: Pick<Decision, 'granted'>,
  base: Policy,
  judge: HostJudge,
  pageHost: string | undefined,
): VisitorPolicy {
  const leftOut: string[] = []
  const policy = new Map<string, readonly string[]>()
  for (const [name, sources] of base)
    policy.set(
      name,
      sources.filter((source) => staysIn(name, source)),
    )
  if (!policy.has('default-src')) policy.set('default-src', firstParty(catalog, judge, pageHost))
  const needed = neededDirectives(catalog, decision)
  // A host that many directives need stands in the one that they all fall back to, or the header gets too long for servers on the way.
  const common = new Set(passive.filter((name) => !base.has(name)).flatMap((name) => [...(needed.get(name) ?? [])]))
  if (common.size) for (const name of active) if (!policy.has(name)) policy.set(name, inherited(name))
  for (const [name, hosts] of needed) {
    const sources = hostSources(hosts, judge)
    if (base.has(name) || active.includes(name)) add(name, sources)
    // Where it is there, it alone counts for elements.
    if (base.has(`${name}-elem`)) add(`${name}-elem`, sources)
  }
  if (common.size) policy.set('default-src', joined(policy.get('default-src')!, hostSources(common, judge)))
  return { policy, leftOut }

  function staysIn(name: string, source: string): boolean {
    const stays =
      name === 'report-uri'
        ? judge.deniedService(hostOf(source, `https://${pageHost ?? 'localhost'}`) ?? '') === undefined
        : !isSourceList(name) || !coversDenied(source, judge, pageHost)
    if (!stays) leftOut.push(`${name} ${source}`)
    return stays
  }

  function add(name: string, sources: readonly string[]): void {
    // An operator who wrote that nothing of this kind may be asked is taken at their word.
    if (isNone(base.get(name))) return
    const own = policy.get(name) ?? inherited(name)
    policy.set(name, joined(own, sources))
  }

  /** What a directive that is not there falls back to. */
  function inherited(name: string): readonly string[] {
    const sources = (name === 'frame-src' ? policy.get('child-src') : undefined) ?? policy.get('default-src')!
    return isAboutCode(name) ? sources : sources.filter((source) => !isForCode(source))
  }
}

/** What the site itself may do where there is no policy yet: everything, as before, but only with its own hosts. */
function firstParty({ configuration }: Catalog, judge: HostJudge, pageHost: string | undefined): readonly string[] {
  const hosts = [...(pageHost ? [pageHost.replace(/^www\./, '')] : []), ...(configuration.firstParty ?? [])]
  const own = ["'self'", 'data:', 'blob:', "'unsafe-inline'", "'unsafe-eval'"].filter((source) => !coversDenied(source, judge, pageHost))
  return [
    ...own,
    ...hostSources(
      hosts.filter((host) => !/[[\]:]/.test(host)),
      judge,
    ),
  ]
}

/** Both lists, each source once; who lists anything does not say that nothing may be asked. */
const joined = (own: readonly string[], sources: readonly string[]): readonly string[] => [
  ...new Set([...own.filter((source) => !isNone([source])), ...sources]),
]

/** Whether a list says that nothing may be asked: an empty one does too. */
const isNone = (sources: readonly string[] | undefined): boolean => sources?.every((source) => source.toLowerCase() === "'none'") === true
