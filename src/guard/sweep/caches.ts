import { removeEach } from './removeEach.ts'
import type { Sweeper } from './sweeper.ts'

/** Deletes named caches of CacheStorage, which only exists where the page is a secure context. */
export const sweepCaches: Sweeper = async (sweeping) => {
  const caches = sweeping.win.caches as CacheStorage | undefined
  return removeEach(sweeping, (await sweeping.own(() => caches?.keys())) ?? [], (name) => caches!.delete(name))
}
