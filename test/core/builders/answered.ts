import { answer } from '../../../src/core/answer.ts'
import { decide } from '../../../src/core/decide.ts'
import type { Catalog, Choices, Intent } from '../../../src/core/types.ts'

/** The choices after an intent of a visitor who sees the decision of that moment. */
export function answered(catalog: Catalog, choices: Choices | undefined, intent: Intent, now: number): Choices {
  return answer(catalog, choices, decide(catalog, choices, now), intent, now)
}
