import type { GuardEvent } from '../../../src/guard/types.ts'

/** An attempt by nobody in particular to store a cookie that nothing lists. */
export const anEvent = (changes: Partial<GuardEvent> = {}): GuardEvent => ({
  at: 0,
  outcome: 'observed',
  vector: 'cookie',
  subject: 'visitor',
  reason: 'unknown',
  ...changes,
})
