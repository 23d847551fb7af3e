import type { Category, Situation } from '../core/types.ts'

/** Those of the signals that deny a category; none where it is required. */
export function signalsAgainst({ honours, required }: Category, signals: Situation['signals']): Situation['signals'] {
  return required === true ? [] : signals.filter((signal) => honours?.includes(signal) ?? true)
}
