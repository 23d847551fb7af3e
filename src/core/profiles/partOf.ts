import type { Choices } from '../types.ts'

/** The choices with only those answers that `isPart` names. Nothing of nothing. */
export function partOf(choices: Choices | undefined, isPart: (id: string) => boolean): Choices | undefined {
  return (
    choices && {
      ...choices,
      answers: new Map([...choices.answers].filter(([id]) => isPart(id))),
      fresh: new Set([...(choices.fresh ?? [])].filter(isPart)),
    }
  )
}
