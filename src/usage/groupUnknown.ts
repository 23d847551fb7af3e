import { classifyHost } from '../core/classify.ts'
import type { Catalog } from '../core/types.ts'
import type { TalliedUse } from './createTally.ts'
import { hostOf } from './hostOf.ts'
import { siteOf } from './siteOf.ts'

/** Unknown uses that one service is suggested for. */
export interface Group {
  /** The id to suggest, if it is free. */
  readonly id: string
  /** What the service and its provider are called until an operator knows better. */
  readonly name: string
  /** Id of the service that is there already and lacks these. */
  readonly service: string | undefined
  readonly members: readonly TalliedUse[]
}

const unattributed = 'unattributed'

/**
 * Puts hosts together that look like one party's, and stored items with the party whose script wrote them: the first that is not the page's
 * own, because the page's own code is often only where a vendor's snippet stands. `host` is the page's own.
 */
export function groupUnknown(catalog: Catalog, host: string, uses: readonly TalliedUse[]): readonly Group[] {
  const groups = new Map<string, { id: string; name: string; service: string | undefined; members: TalliedUse[] }>()
  const listed = listedSites(catalog, siteOf(host))
  for (const use of uses) {
    const owner = use.isItem ? writerOf(use, host) : use.subject
    const site = owner === undefined ? unattributed : siteOf(owner)
    const service = owner === undefined ? undefined : (classifyHost(catalog, owner)?.service.id ?? listed.get(site))
    const key = service === undefined ? `site ${site}` : `service ${service}`
    const group = groups.get(key) ?? { id: idFor(site), name: owner === undefined ? 'Not attributed' : site, service, members: [] }
    group.members.push(use)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** The host of the script that wrote an item; nothing if no script is known. */
function writerOf({ by }: TalliedUse, own: string): string | undefined {
  const hosts = by.flatMap((script) => hostOf(script) ?? [])
  return hosts.find((host) => host !== own) ?? hosts[0]
}

/** Sites of which exactly one service lists hosts. The page's own is none: whoever is behind a host of it is somebody else. */
function listedSites({ index }: Catalog, own: string): ReadonlyMap<string, string | undefined> {
  const sites = new Map<string, string | undefined>()
  for (const [key, { service }] of index.names) {
    if (!key.startsWith('host ')) continue
    const site = siteOf(key.slice(5))
    sites.set(site, !sites.has(site) || sites.get(site) === service.id ? service.id : undefined)
  }
  sites.delete(own)
  return sites
}

/** `www.vendor.example` → `vendor`. */
function idFor(site: string): string {
  const name = /^[\d.]+$|:/.test(site) ? `host-${site}` : site.split('.')[0]!
  return name.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'unnamed'
}
