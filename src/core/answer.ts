import type { Answer, Catalog, Choices, Decision, Intent, Situation } from './types.ts'

/** The ids that can be answered: services of optional categories and those to which a visitor can object, and optional categories without services. */
export function answerable({ roster }: Pick<Catalog, 'roster'>): string[] {
  return roster.flatMap(([category, ...services]) => (services.length ? services : [category]))
}

/**
 * The choices after an intent. The id of a category stands for all of its services; required and unknown ids and what is not offered change nothing, and
 * what a visitor can only object to is answered by name or by saving. Answers that no longer count are dropped, grants that a signal has beaten
 * too; those that were not given now stay as they are. `decision` is what the choices so far lead to at `now`.
 */
export function answer(
  catalog: Catalog,
  choices: Choices | undefined,
  decision: Decision,
  intent: Intent,
  now: number,
  signals: Situation['signals'] = [],
): Choices {
  const named = (ids: readonly string[]): Set<string> =>
    new Set(ids.flatMap((id) => catalog.roster.find(([category]) => category === id)?.slice(1) ?? []).concat(ids))
  const { type } = intent
  const touched = type === 'save' ? undefined : type === 'acknowledge' ? new Set<string>() : intent.ids && named(intent.ids)
  const granted = type === 'save' ? named(intent.granted) : undefined
  const open = new Set(decision.unanswered)
  const answers = new Map<string, Answer>()
  const fresh = new Set<string>()
  const at = { granted: now, refused: now }
  let grantsNow = false
  let refusesNow = false
  for (const id of answerable(catalog)) {
    const before = choices?.answers.get(id)
    const isHidden = decision.hidden.has(id)
    const isGiven = !isHidden && (touched ? touched.has(id) : type === 'save' || !catalog.objectable.has(id))
    if (isGiven) {
      const grants = granted ? granted.has(id) : type === 'grant'
      if (grants) grantsNow = true
      else refusesNow = true
      answers.set(id, grants ? 'granted' : 'refused')
    } else if (before && (isHidden || (before === 'granted' ? decision.granted.has(id) : !open.has(id)))) {
      answers.set(id, before)
      // A grant that stays keeps its age, and so do the refusals if none is new.
      if (before === 'granted') at.granted = Math.min(now, choices!.at.granted)
    } else if (choices?.fresh?.has(id)) fresh.add(id)
  }
  if (choices && !refusesNow) at.refused = Math.min(now, choices.at.refused)
  const isPartial = [...answers].some(
    ([id, given]) => given === 'granted' && choices?.answers.get(id) === given && touched && !touched.has(id),
  )
  return {
    at,
    answers,
    fresh,
    // Older grants that stay were given to the policy of their time.
    policy: isPartial ? choices?.policy : undefined,
    seen: catalog.policy,
    despite: grantsNow ? signals : (choices?.despite ?? []),
    audience: choices?.audience,
    profile: choices?.profile,
  }
}
