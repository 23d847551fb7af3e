import type { Choices } from './types.ts'

/**
 * The choices that were given last, of what cookies with the same name hold; those that do not count are `undefined`. Both times only ever grow with an answer,
 * so their sum tells. Nothing where none counts.
 */
export const newest = <Found extends { readonly at: Choices['at'] }>(all: readonly (Found | undefined)[]): Found | undefined =>
  all.reduce((best, found) => (found && !(best && sum(best) >= sum(found)) ? found : best), undefined)

const sum = ({ at }: { readonly at: Choices['at'] }): number => at.granted + at.refused
