import { setChoice } from './setChoice.ts'
import type { Visit } from './visit.ts'

/**
 * Sets the choice cookie again, with the same value and for as long as the answers still count: Safari ends what a script has set after
 * seven days. Nothing happens where there is no choice.
 */
export function renewCookie(headers: Headers, visit: Visit): void {
  const { snapshot } = visit
  if (snapshot) setChoice(headers, visit, snapshot.text, snapshot.choices)
}
