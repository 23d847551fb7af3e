import { removeEach } from './removeEach.ts'
import type { Sweeper } from './sweeper.ts'

/** Deletes files and folders, with all that is in them, from the top of the origin-private file system. */
export const sweepFiles: Sweeper = async (sweeping) => {
  const { storage } = sweeping.win.navigator as { storage?: Partial<StorageManager> }
  const root = await sweeping.own(() => storage?.getDirectory?.())
  return removeEach(sweeping, root?.keys() ?? [], (name) => root!.removeEntry(name, { recursive: true }))
}
