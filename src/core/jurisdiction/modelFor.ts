import type { Model } from '../configuration.ts'
import { entryFor } from './keysFor.ts'
import { strictest } from './strictest.ts'
import type { KnownModel } from './types.ts'
import { usualModelOf } from './usualModelOf.ts'

type Regions = Readonly<Record<string, Model>>

/**
 * What holds in a region before a choice, by the operator's `regions`. Where it is not known in which part of a country somebody is, the strictest of what is
 * said of its parts; where nothing is known, the strictest that any region leads to. Without `regions`: `opt-in`.
 */
export function modelFor(regions: Regions | undefined, region: string): KnownModel {
  if (!regions) return 'opt-in'
  if (!region) return strictest([resolved(regions.default, ''), ...Object.entries(regions).map(([key, model]) => resolved(model, key))])
  const parts = Object.entries(regions).filter(([key]) => key.startsWith(`${region}-`))
  return strictest([resolved(entryFor(regions, region), region), ...parts.map(([key, model]) => resolved(model, key))])
}

/** Groups and `default` have no usual model of their own: somewhere in them it is opt-in. */
function resolved(model: Model = 'opt-in', key: string): KnownModel {
  if (model !== 'usual') return model
  return /^[A-Z]{2}(-|$)/.test(key) && key !== 'EU' ? usualModelOf(key) : 'opt-in'
}
