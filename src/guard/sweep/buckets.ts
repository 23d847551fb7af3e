import { removeEach } from './removeEach.ts'
import type { Sweeper } from './sweeper.ts'

/** Storage buckets, which so far only Chromium has (https://wicg.github.io/storage-buckets/). */
interface StorageBuckets {
  keys(): Promise<readonly string[]>
  delete(name: string): Promise<void>
}

/** Deletes storage buckets with all that is in them. */
export const sweepBuckets: Sweeper = async (sweeping) => {
  const { storageBuckets } = sweeping.win.navigator as { storageBuckets?: StorageBuckets }
  return removeEach(sweeping, (await sweeping.own(() => storageBuckets?.keys())) ?? [], (name) => storageBuckets!.delete(name))
}
