import { strictest } from './strictest.ts'
import type { KnownModel } from './types.ts'
import { usualModels } from './usualModels.ts'

/** What the law of a country or subdivision usually asks for; of a country whose subdivisions differ, the strictest of them. */
export function usualModelOf(region: string): KnownModel {
  const [country = ''] = region.split('-')
  const exact = usualModels.get(region) ?? usualModels.get(country)
  if (exact) return exact
  const within = [...usualModels].filter(([key]) => key.startsWith(`${country}-`)).map(([, model]) => model)
  return within.length ? strictest(within) : 'none'
}
