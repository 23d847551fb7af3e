import { classifyName } from '../../core/classify.ts'
import type { Service } from '../../core/types.ts'
import type { Guard, SweptItem, Vector } from '../types.ts'
import { sweepCookies } from './cookies.ts'
import { sweepDatabases } from './databases.ts'
import type { Sweeper } from './sweeper.ts'
import { sweepStorage } from './webStorage.ts'

const sweepers: readonly (readonly [Vector, Sweeper])[] = [
  ['cookie', sweepCookies],
  ['localStorage', sweepStorage('localStorage')],
  ['sessionStorage', sweepStorage('sessionStorage')],
  ['indexedDB', sweepDatabases],
]

/**
 * Removes what the services have stored on this origin, as far as script can reach it, and lists what is left with the reason. Items that
 * the catalog keeps when denied stay. Needs no decision: it removes what it is given.
 */
export async function sweep(win: Window & typeof globalThis, guard: Guard, services: readonly Service[]): Promise<readonly SweptItem[]> {
  const wanted = new Set(services.map(({ id }) => id))
  const swept: SweptItem[] = []
  for (const [vector, sweeper] of sweepers) {
    const listing = (name: string) => {
      const found = classifyName(guard.catalog, vector, name)
      return found && wanted.has(found.service.id) && !found.technology.keepWhenDenied ? found.service.id : undefined
    }
    const found = await guard
      .own(() => sweeper(win, (name) => listing(name) !== undefined))
      .catch((error: unknown) => {
        // Where the browser refuses the storage, nothing is in it.
        if (error instanceof win.DOMException) return new Map<string, undefined>()
        throw error
      })
    for (const [name, reason] of found) swept.push({ vector, name, service: listing(name)!, removed: !reason, ...(reason && { reason }) })
  }
  for (const { id, technologies = [] } of services)
    for (const { type, name, party } of technologies)
      if (party === 'third' && sweepers.some(([vector]) => vector === type))
        swept.push({
          vector: type as Vector,
          name: typeof name === 'string' ? name : (name?.re ?? ''),
          service: id,
          removed: false,
          reason: 'other-origin',
        })
  for (const { vector, name, service, removed, reason } of swept)
    guard.note({ outcome: removed ? 'swept' : 'kept', vector, subject: name, service, reason: reason ?? 'denied' })
  return swept
}
