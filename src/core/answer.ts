import type { Answer, Catalog, Choices, Decision, Intent } from './types.ts'

/** The ids that can be answered: services of optional categories, and optional categories without services. */
export function answerable({ roster }: Pick<Catalog, 'roster'>): string[] {
  return roster.flatMap(([category, ...services]) => (services.length ? services : [category]))
}

/**
 * The choices after an intent. The id of a category stands for all of its services; required and unknown ids change nothing.
 * Answers that no longer count are dropped, those that were not given now stay as they are. `decision` is what the choices so
 * far lead to at `now`.
 */
export function answer(catalog: Catalog, choices: Choices | undefined, decision: Decision, intent: Intent, now: number): Choices {
  const all = answerable(catalog)
  const named = (ids: readonly string[]): Set<string> =>
    new Set(ids.flatMap((id) => catalog.roster.find(([category]) => category === id)?.slice(1) ?? []).concat(ids))
  const touched = intent.type === 'save' || !intent.ids ? undefined : named(intent.ids)
  const granted = intent.type === 'save' ? named(intent.granted) : intent.type === 'grant' ? new Set(all) : new Set<string>()
  const { granted: stillGranted } = decision
  const open = new Set(decision.unanswered)
  const answers = new Map<string, Answer>()
  const at = { granted: now, refused: now }
  for (const id of all) {
    const given = !touched || touched.has(id)
    if (given) answers.set(id, granted.has(id) ? 'granted' : 'refused')
    else if (!open.has(id)) answers.set(id, stillGranted.has(id) ? 'granted' : 'refused')
    else continue
    // A grant that stays keeps its age, and so do the refusals if none is new.
    if (!given && choices && stillGranted.has(id)) at.granted = Math.min(now, choices.at.granted)
  }
  const refusedNow = all.some((id) => (!touched || touched.has(id)) && !granted.has(id))
  if (choices && !refusedNow) at.refused = Math.min(now, choices.at.refused)
  return { at, answers }
}
