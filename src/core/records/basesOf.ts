import type { LegalBasis } from '../configuration.ts'
import { basisOf } from '../jurisdiction/basisOf.ts'
import type { Catalog, Situation } from '../types.ts'

/**
 * Legal grounds of what was answered, each once, by id, as the region of the situation has them. None where none is stated and none is needed: it runs until the
 * visitor objects.
 */
export function basesOf(
  { services, categories }: Catalog,
  ids: readonly string[],
  { regions, model, exemptions }: Situation,
): Readonly<Record<string, readonly LegalBasis[]>> {
  const place = { region: regions[0] ?? '', model, exemptions: exemptions.map((exemption) => ({ exemption })) }
  return Object.fromEntries(
    ids.map((id) => {
      const service = services.get(id)
      const required = categories.get(service?.category ?? id)?.required === true
      // What states no purpose rests on what a purpose without a ground would.
      const purposes = service?.purposes?.length ? service.purposes : [{}]
      const bases = purposes.map((purpose) => basisOf(service ?? {}, purpose, { place, required }))
      return [id, [...new Set(bases)].filter((basis) => basis !== undefined)]
    }),
  )
}
