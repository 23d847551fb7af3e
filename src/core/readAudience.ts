import type { Audience } from './configuration.ts'
import { flagged } from './snapshotFormat.ts'

/** The audience that a site names; nothing if it names none. What is none of ours is taken as `child`: doubt denies. */
export const readAudience = (named: unknown): Audience | undefined =>
  named === undefined ? undefined : (flagged.audiences.find((each) => each === named) ?? 'child')
