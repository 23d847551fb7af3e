import type { Signal } from '../core/configuration.ts'
import { isRegion } from '../core/jurisdiction/isRegion.ts'
import { entryFor, keysFor } from '../core/jurisdiction/keysFor.ts'
import { knownExemptions } from '../core/jurisdiction/knownExemptions.ts'
import { modelFor } from '../core/jurisdiction/modelFor.ts'
import { readRegion } from '../core/jurisdiction/readRegion.ts'
import type { Catalog, Situation } from '../core/types.ts'

/** The headers by which browsers express preferences. Any other value than `1` says nothing: https://w3c.github.io/gpc/ and the Tracking Preference Expression. */
const signalHeaders: Readonly<Record<Signal, string>> = { gpc: 'Sec-GPC', dnt: 'DNT' }

/** The signals that the configuration does not ignore, and the header of each. */
export function heededSignals({ configuration: { signals } }: Catalog): readonly (readonly [signal: Signal, header: string])[] {
  const rules = { gpc: signals?.gpc ?? 'honour', dnt: signals?.dnt ?? 'ignore' }
  return (['gpc', 'dnt'] as const).flatMap((signal) => (rules[signal] === 'ignore' ? [] : [[signal, signalHeaders[signal]] as const]))
}

/** The region that the configuration or the server gives, as `regions` has it; empty if none, or one that does not exist. */
export function regionOf({ configuration }: Catalog, given: string | undefined): string {
  const region = readRegion(configuration.region ?? given ?? '')
  return isRegion(region) ? region : ''
}

/** What a decision depends on besides the choices: the headers of a request, and where the visitor is. An unknown region is the strictest of all. */
export function situationOf(catalog: Catalog, headers: Headers | undefined, region: string): Situation {
  return {
    regions: region ? keysFor(region).filter((key) => key !== 'default') : [],
    model: modelFor(catalog.configuration.regions, region),
    signals: heededSignals(catalog).flatMap(([signal, header]) => (headers?.get(header)?.trim() === '1' ? [signal] : [])),
    exemptions: (entryFor(knownExemptions, region) ?? []).map(({ exemption }) => exemption),
  }
}
