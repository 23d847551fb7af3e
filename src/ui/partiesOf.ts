import type { ProviderRole } from '../core/configuration.ts'
import type { Category, Service } from '../core/types.ts'

/** Kinds of companies, in the order in which they are shown: the site first, what nothing is said of last. */
const parties = {
  operator: ['operator'],
  'service-providers': ['service-provider'],
  'marketing-providers': ['marketing-provider'],
  advertising: ['advertiser', 'ad-service-provider', 'ad-measurement'],
  partners: ['partner'],
  others: [undefined],
} as const satisfies Readonly<Record<string, readonly (ProviderRole | undefined)[]>>

/** One of them. */
export type PartyId = keyof typeof parties

/** Companies of one kind, and their services. */
export interface Party {
  readonly id: PartyId
  /** In the order of the configuration. Never empty. */
  readonly services: readonly Service[]
}

/** Kinds of companies that are behind the services of a catalog. A service whose provider has no role, or one that is not known, is with the `others`. */
export function partiesOf(categories: Iterable<Category>): readonly Party[] {
  const byParty = new Map<PartyId, Service[]>()
  const ids = Object.keys(parties) as PartyId[]
  for (const service of [...categories].flatMap(({ services }) => services)) {
    const id = ids.find((each) => (parties[each] as readonly unknown[]).includes(service.provider.role)) ?? 'others'
    byParty.set(id, [...(byParty.get(id) ?? []), service])
  }
  return ids.flatMap((id) => (byParty.has(id) ? [{ id, services: byParty.get(id)! }] : []))
}
