import { members } from './members.ts'

/**
 * Keys of `regions` and what is like it that hold for a region, the most exact first: `US-CA`, `US`, `default`, or `DE`, `EU`, `EEA`, `default`. For an unknown
 * region only `default`. Takes groups too.
 */
export function keysFor(region: string): string[] {
  const [country = ''] = region.split('-')
  const groups = [members.EU.includes(country) ? 'EU' : '', country === 'EU' || members.EEA.includes(country) ? 'EEA' : '']
  return [...new Set([region, country, ...groups, 'default'])].filter(Boolean)
}

/** The key of `entries` that holds for a region; `undefined` if none does. */
export const keyFor = (entries: object, region: string): string | undefined => keysFor(region).find((key) => Object.hasOwn(entries, key))

/** The entry that holds for a region; `undefined` if none does. */
export function entryFor<Value>(entries: Readonly<Record<string, Value>> = {}, region: string): Value | undefined {
  const key = keyFor(entries, region)
  return key === undefined ? undefined : entries[key]
}
