import { idsOf } from '../core/classify.ts'
import type { IfaType } from '../core/configuration.ts'
import { identifierKey } from '../core/identifierKey.ts'
import type { Catalog } from '../core/types.ts'

/** One identifier of the catalog. */
export interface Identifier {
  readonly name: string
  /** Id of its service. */
  readonly service: string
  readonly type: IfaType
  /** Whether a page has a say in it. Without one it is only listed. */
  readonly isGated: boolean
  readonly duration: string | undefined
  readonly instead: string | undefined
  readonly insteadUrl: string | undefined
  /** Under which it is kept. */
  readonly key: string
  /** What has to be granted for it. */
  readonly ids: readonly string[]
}

/** All identifiers of a catalog, in its order. Those whose name is a pattern are the provider's, and nobody can ask for them. */
export function identifiersOf(catalog: Catalog): readonly Identifier[] {
  // Of one with mistakes nothing is to be had; it can look like anything.
  if (!catalog.consistent) return []
  return [...catalog.services.values()].flatMap((service) =>
    (service.technologies ?? [])
      .filter(({ type }) => type === 'resettable-id')
      .map((technology) => {
        const { name = '', ifaType = 'ppid', gated, duration, instead, insteadUrl } = technology
        const isExact = typeof name === 'string' && name !== '' && !name.endsWith('*')
        return {
          name: typeof name === 'string' ? name : `/${name?.re}/`,
          service: service.id,
          type: ifaType,
          isGated: gated !== false && isExact,
          duration,
          instead,
          insteadUrl,
          key: identifierKey(catalog, service.id, isExact ? name : ''),
          ids: idsOf(catalog, { service, technology }),
        }
      }),
  )
}
