import { after } from './duration.ts'
import type { Answer, Catalog, Choices, Decision } from './types.ts'

/** How far a clock may have gone back before an answer counts as one from the future, that is, as none. */
const clockTolerance = 864e5

/** When the answers of one outcome end, in milliseconds since 1970. Defaults: grants 12 months, refusals 6 months. */
export function expires({ configuration }: Catalog, { at }: Choices, outcome: Answer): number {
  return after(at[outcome], configuration.expiry?.[outcome] ?? (outcome === 'granted' ? '12mo' : '6mo'))
}

/**
 * What may run at `now`. Opt-in: a required category is granted, everything else only by an answer of the visitor that still
 * counts. With an inconsistent catalog no answer counts.
 */
export function decide(catalog: Catalog, choices: Choices | undefined, now: number): Decision {
  const counts = (outcome: Answer): boolean =>
    catalog.consistent && !!choices && choices.at[outcome] <= now + clockTolerance && now < expires(catalog, choices, outcome)
  const valid = { granted: counts('granted'), refused: counts('refused') }
  const granted = new Set<string>()
  const unanswered: string[] = []
  for (const category of catalog.categories.values()) {
    let whole = true
    for (const { id } of category.services.length ? category.services : [category]) {
      const answer = choices?.answers.get(id)
      const current = answer && valid[answer] ? answer : undefined
      if (category.required === true || current === 'granted') granted.add(id)
      else {
        whole = false
        if (!current) unanswered.push(id)
      }
    }
    if (whole) granted.add(category.id)
  }
  // Where an id is a category's and a service's, a grant of the one would be taken for a grant of the other.
  if (!catalog.consistent) for (const id of catalog.services.keys()) if (catalog.categories.has(id)) granted.delete(id)
  return { granted, unanswered }
}
