import { idsOf } from '../../core/classify.ts'
import type { Listing } from '../../core/types.ts'
import type { Guard, SweptItem, Vector } from '../types.ts'
import { sweepBuckets } from './buckets.ts'
import { sweepCaches } from './caches.ts'
import { sweepCookies } from './cookies.ts'
import { sweepDatabases } from './databases.ts'
import { dueBy } from './dueBy.ts'
import { sweepFiles } from './files.ts'
import { listingOf } from './listingOf.ts'
import { sweepServiceWorkers } from './serviceWorkers.ts'
import type { Remains, Sweeper } from './sweeper.ts'
import { unreachableOf } from './unreachableOf.ts'
import { sweepStorage } from './webStorage.ts'

const sweepers: readonly (readonly [Vector, Sweeper])[] = [
  // First, because one that is at work could write the others again.
  ['serviceWorker', sweepServiceWorkers],
  ['cookie', sweepCookies],
  ['localStorage', sweepStorage('localStorage')],
  ['sessionStorage', sweepStorage('sessionStorage')],
  ['indexedDB', sweepDatabases],
  ['cache', sweepCaches],
  ['file', sweepFiles],
  ['bucket', sweepBuckets],
]

/**
 * Removes what needs one of the given ids (services and categories) from this origin, as far as script can reach it, and lists what is left with the reason.
 * Items that the catalog keeps when denied stay, and so does what is granted by now. For the ids of `withdrawn`, what is out of reach is listed
 * too: nobody can tell from here whether it is there.
 */
export async function sweep(
  win: Window & typeof globalThis,
  guard: Guard,
  ids: ReadonlySet<string>,
  withdrawn: readonly string[] = [],
): Promise<readonly SweptItem[]> {
  const { catalog, own } = guard
  const swept: SweptItem[] = []
  const listings = [...catalog.services.values()].flatMap((service) =>
    (service.technologies ?? []).map((technology): Listing => ({ service, technology })),
  )
  const wanted = new Set<string>(
    listings.flatMap((listing) => (idsOf(catalog, listing).some((id) => ids.has(id)) ? listing.technology.type : [])),
  )
  // Identifiers of ours are kept there.
  if (wanted.has('resettable-id')) wanted.add('localStorage').add('sessionStorage')
  for (const [vector, sweeper] of sweepers) {
    if (!wanted.has(vector)) continue
    const isDue = dueBy(guard, vector, ids)
    const found = await sweeper({ win, isDue, own }).catch((error: unknown) => {
      // Where the browser refuses the storage, nothing is in it.
      if (error instanceof win.DOMException) return new Map<string, Remains>()
      throw error
    })
    for (const [name, reason] of found)
      swept.push({
        vector,
        name,
        service: listingOf(catalog, vector, name)!.service.id,
        removed: !reason,
        ...(reason && { reason }),
      })
  }
  for (const listing of listings)
    if (idsOf(catalog, listing).some((id) => withdrawn.includes(id) && ids.has(id))) swept.push(...unreachableOf(listing))
  for (const { vector, name, service, removed, reason } of swept)
    guard.note({ outcome: removed ? 'swept' : 'kept', vector, subject: name, service, reason: reason ?? 'denied' })
  return swept
}
