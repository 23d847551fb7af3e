import type { Answer, Catalog } from '../core/types.ts'
import { switchedBy } from './draft.ts'
import type { Words } from './words.ts'

/**
 * Names of what was answered in one way: a category's where all that was answered of it was answered so, else the services'. What the site no longer has is named
 * by its id.
 */
export function namesOfAnswers(
  { categories, services }: Catalog,
  answers: Readonly<Record<string, Answer>>,
  wanted: Answer,
  words: Words,
): string[] {
  const left = new Set(Object.keys(answers).filter((id) => answers[id] === wanted))
  const names: string[] = []
  for (const category of categories.values()) {
    const ids = switchedBy(category).filter((id) => Object.hasOwn(answers, id))
    const given = ids.filter((id) => left.delete(id))
    if (given.length && given.length === ids.length) names.push(words.category(category.id))
    else names.push(...given.map((id) => services.get(id)?.name ?? id))
  }
  return [...names, ...left]
}
