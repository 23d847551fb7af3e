import { idsOf } from '../../core/classify.ts'
import type { Guard, Vector } from '../types.ts'
import { listingOf } from './listingOf.ts'

/** Tells of names of one kind of storage whether they are to go: listed, in need of one of the ids, denied at that moment, and not the vendor's own opt-out. */
export function dueBy({ catalog, decision }: Guard, vector: Vector, ids: ReadonlySet<string>): (name: string) => boolean {
  return (name) => {
    const listing = listingOf(catalog, vector, name)
    const { granted } = decision()
    return !!listing && !listing.technology.keepWhenDenied && idsOf(catalog, listing).some((id) => ids.has(id) && !granted.has(id))
  }
}
