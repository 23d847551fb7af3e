import type { Answer, Choices } from '../../../src/core/types.ts'

/** Choices as they are read from a snapshot, all given at the same time. */
export function choices(answers: Readonly<Record<string, Answer>>, at: number): Choices {
  return { at: { granted: at, refused: at }, answers: new Map(Object.entries(answers)) }
}
