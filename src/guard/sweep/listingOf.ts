import { classifyName } from '../../core/classify.ts'
import { identifierListing } from '../../core/identifierKey.ts'
import type { Catalog, Listing } from '../../core/types.ts'
import type { Vector } from '../types.ts'

/** The technology that a stored item is, also if it is an identifier of ours. */
export const listingOf = (catalog: Catalog, vector: Vector, name: string): Listing | undefined =>
  classifyName(catalog, vector, name) ?? (/^(local|session)Storage$/.test(vector) ? identifierListing(catalog, name) : undefined)
