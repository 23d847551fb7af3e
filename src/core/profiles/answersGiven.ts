import { answerable } from '../answer.ts'
import type { Answer, Catalog, Choices } from '../types.ts'

/**
 * Answers that a site has kept, as choices: the id of a category stands for its services, a service's own comes before it. What is no grant is a refusal. Ids that cannot be
 * answered are left out. `at` in milliseconds since 1970, the time of the oldest grant; one that is none is too old to count.
 */
export function answersGiven(catalog: Catalog, given: Readonly<Record<string, unknown>>, at: number, now: number): Choices {
  const listed = (id: string): boolean => Object.hasOwn(given, id)
  const answers = new Map<string, Answer>()
  for (const id of answerable(catalog)) {
    const key = listed(id) ? id : (catalog.services.get(id)?.category ?? id)
    if (listed(key)) answers.set(id, given[key] === 'granted' ? 'granted' : 'refused')
  }
  return { at: { granted: Math.min(now, Number(at) || 0), refused: now }, answers }
}
