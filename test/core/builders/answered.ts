import { answer } from '../../../src/core/answer.ts'
import { decide, strictest } from '../../../src/core/decide.ts'
import type { Catalog, Choices, Intent, Situation } from '../../../src/core/types.ts'

/** The choices after an intent of a visitor who sees the decision of that moment. */
export const answeredIn =
  (situation: Situation) =>
  (catalog: Catalog, choices: Choices | undefined, intent: Intent, now: number): Choices =>
    answer(catalog, choices, decide(catalog, choices, now, situation), intent, now, situation.signals)

/** The same where nothing is known of the visitor. */
export const answered = answeredIn(strictest)
