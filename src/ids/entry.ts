import { after } from '../core/duration.ts'

/** How far a clock may have gone back before an identifier counts as one from the future, that is, as ended. */
const clockTolerance = 864e5

/** An identifier of ours as it is kept. */
export interface Entry {
  /** UUID. */
  readonly id: string
  /** When it was made, in milliseconds since 1970 (UTC). */
  readonly made: number
}

/** What stands in the storage: the UUID, a space, and the time. */
export const textOf = ({ id, made }: Entry): string => `${id} ${made}`

/** Reads that again; nothing for what is damaged or was written by somebody else. */
export function entryIn(text: string | null): Entry | undefined {
  const [, id, made] = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}) (\d{1,15})$/.exec(text ?? '') ?? []
  return id ? { id, made: Number(made) } : undefined
}

/** When an entry ends, in milliseconds since 1970; nothing without a duration, and for one that ends with the session. */
export const endOf = ({ made }: Entry, duration: string | undefined): number | undefined =>
  duration && duration !== 'session' ? after(made, duration) : undefined

/** Whether an entry has ended. */
export const isOver = (entry: Entry, duration: string | undefined, now: number): boolean =>
  entry.made > now + clockTolerance || now >= (endOf(entry, duration) ?? Infinity)
