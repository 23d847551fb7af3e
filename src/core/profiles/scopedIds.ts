import type { Catalog } from '../types.ts'

/** The ids that each profile answers for itself: the categories with `"scope": "profile"` and their services, as far as they can be answered. */
export function scopedIds({ categories, roster }: Catalog): ReadonlySet<string> {
  return new Set(roster.flatMap((row) => (categories.get(row[0])?.scope === 'profile' ? row : [])))
}
