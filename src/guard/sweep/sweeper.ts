import type { SweptItem } from '../types.ts'

/** Removes the items of one kind of storage that `isSwept` names. Tells of each why it is still there; nothing if it is gone. Rejects where the browser refuses the storage. */
export type Sweeper = (
  win: Window & typeof globalThis,
  isSwept: (name: string) => boolean,
) => Promise<ReadonlyMap<string, SweptItem['reason']>>
