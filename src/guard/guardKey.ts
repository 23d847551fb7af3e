import type { Guard } from './types.ts'

/** Where the guard publishes itself, so that every copy of our code on the page finds the one that is there. */
export const guardKey = Symbol.for('consentry.guard')

/** Changes when guard and runtime of different versions would not understand each other. */
export const guardVersion = '1'

/** The guard of this page, if one is installed. */
export const findGuard = (win: Window): Guard | undefined => (win as { [guardKey]?: Guard })[guardKey]
