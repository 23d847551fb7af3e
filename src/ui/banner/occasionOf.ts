import type { InterfacePort } from '../../runtime/types.ts'

/** What the first question is called. */
export const question = 'question'

/**
 * What the banner is about now, as a text that is another one when it has to say something else: the first question, a notice, or a later question.
 * Empty where there is nothing to say.
 */
export function occasionOf(port: InterfacePort): string {
  const { notice, unanswered, fresh } = port.decision()
  if (notice) return notice
  const answers = port.choices()?.answers
  const isOther = fresh.length || port.situation().signals.length || unanswered.some((id) => answers?.has(id))
  return !unanswered.length ? '' : isOther ? `${unanswered}` : question
}
