import { timeZones } from './timeZones.ts'
import type { Place } from './types.ts'

/** What a browser says that depends on where it is. */
export interface Hints {
  /** Time zone as `Intl` names it: `Europe/Vienna`. */
  readonly timeZone: string | undefined
  /** Language tags, best first: `de-AT`. */
  readonly languages: readonly string[]
}

/**
 * The country that time zone and languages lead to. The zone decides by itself where no other country goes by it; else one of the languages has to name the same
 * country. In doubt it is unknown. No subdivision is ever guessed.
 */
export function guessRegion({ timeZone = '', languages }: Hints): Place {
  const [area = '', ...rest] = timeZone.split('/')
  const place = rest.join('/')
  const zones = Object.hasOwn(timeZones, area) ? timeZones[area]!.trim().split(/\s+/) : []
  const [country = '', shared] = zones.find((zone) => zone.endsWith(`:${place}`))?.split(/[?:]/, 3) ?? []
  const isSure = country && (shared !== '' || languages.some((tag) => countryOf(tag) === country))
  return isSure ? { region: country, source: 'guessed' } : { region: '', source: 'unknown' }
}

/** `AT` of `de-AT`, `TW` of `zh-Hant-TW`. */
const countryOf = (tag: string): string | undefined => /^[a-z]{2,3}(?:[-_][a-z]{4})?[-_]([a-z]{2})(?![a-z])/i.exec(tag)?.[1]?.toUpperCase()
