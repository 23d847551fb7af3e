import type { SweptItem } from '../types.ts'

/** What a sweeper works with. */
export interface Sweeping {
  readonly win: Window & typeof globalThis
  /** Whether an item of this name is to go. */
  isDue(name: string): boolean
  /** Runs what deletes past the gates. */
  own<Result>(work: () => Result): Result
}

/** Why an item is still there; nothing if it is gone. */
export type Remains = SweptItem['reason']

/** Removes the items of one kind of storage that are due. Tells of each why it is still there. Rejects where the browser refuses the storage. */
export type Sweeper = (sweeping: Sweeping) => Promise<ReadonlyMap<string, Remains>>
