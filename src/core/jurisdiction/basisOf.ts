import type { LegalBasis, PurposeConfiguration, ServiceConfiguration } from '../configuration.ts'
import { entryFor } from './keysFor.ts'
import type { Jurisdiction, KnownExemption } from './types.ts'

/** What the ground of a purpose depends on beside itself. */
export interface Ground {
  readonly place: Pick<Jurisdiction, 'region' | 'model'> & { readonly exemptions: readonly Pick<KnownExemption, 'exemption'>[] }
  /** Whether the category of the service is required. */
  readonly required: boolean
}

/**
 * The ground on which a purpose of a service rests in a region, as the visitor is told. Where the law asks for consent first it is consent, whatever the operator
 * says: a basis never opens a gate. `undefined` where none is stated and none is needed: the service runs until the visitor objects, or is required.
 */
export function basisOf(
  { exempt }: Pick<ServiceConfiguration, 'exempt'>,
  { basis, basisIn }: Pick<PurposeConfiguration, 'basis' | 'basisIn'>,
  { place, required }: Ground,
): LegalBasis | undefined {
  const stated = entryFor(basisIn, place.region) ?? basis
  if (required) return stated
  const isExempt = exempt !== undefined && place.exemptions.some(({ exemption }) => exemption === exempt)
  if (place.model === 'opt-in' && !isExempt) return 'consent'
  // It runs without having been asked for.
  return stated === 'consent' ? undefined : stated
}
