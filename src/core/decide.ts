import { after } from './duration.ts'
import { flagged } from './snapshotFormat.ts'
import type { Answer, Catalog, Category, Choices, Decision, Situation } from './types.ts'

/** How far a clock may have gone back before an answer counts as one from the future, that is, as none. */
const clockTolerance = 864e5

/** The situation of a visitor of whom nothing is known. */
export const strictest: Situation = { regions: [], model: 'opt-in', signals: [], exemptions: [] }

/** When the answers of one outcome end, in milliseconds since 1970. Defaults: grants 12 months, refusals 6 months. */
export function expires({ configuration }: Catalog, { at }: Choices, outcome: Answer): number {
  return after(at[outcome], configuration.expiry?.[outcome] ?? (outcome === 'granted' ? '12mo' : '6mo'))
}

/** In a configuration with mistakes anything can stand where a list is wanted. */
const listOf = (value: readonly string[] | undefined): readonly string[] => (Array.isArray(value) ? value : [])

/** Whether one of the signals denies a category. By default each does (docs/decisions/0012-situation.md). */
function isSignalled({ honours, required }: Category, signals: Situation['signals']): boolean {
  return required !== true && signals.some((signal) => !Array.isArray(honours) || honours.includes(signal))
}

/**
 * What may run at `now`. A required category is granted. Everything else is by an answer of the visitor that still counts; without one, only where the
 * region's model or an exemption lets it run, no signal speaks against it and the answers that there are were not given before it came. What was refused
 * is denied until it is granted, however old the refusal is. With an inconsistent catalog no answer counts.
 */
export function decide(catalog: Catalog, choices: Choices | undefined, now: number, situation = strictest): Decision {
  const { consistent, configuration, objectable } = catalog
  const { policy, signals: rules } = configuration
  const { answers, despite = [], fresh } = choices ?? {}
  const audience = flagged.audiences.find((each) => each === choices?.audience || each === situation.audience)
  const version = choices?.policy ?? catalog.policy
  const isPast = policy?.change !== 'notice' && !(typeof policy?.effective === 'string' && now < Date.parse(policy.effective))
  const counts = (outcome: Answer): boolean =>
    consistent && !!choices && choices.at[outcome] <= now + clockTolerance && now < expires(catalog, choices, outcome)
  // Minors opt in wherever they are: California Civil Code 1798.120 (c).
  const model = consistent && (!audience || audience === 'adult') ? situation.model : 'opt-in'
  // An opt-out has no end: nobody is asked to take it back.
  const valid = { granted: counts('granted') && (version === catalog.policy || !isPast), refused: model !== 'opt-in' || counts('refused') }
  const granted = new Set<string>()
  const hidden = new Set<string>()
  const unanswered: string[] = []
  for (const category of catalog.categories.values()) {
    const { id: name, regions, notFor, required, services } = category
    const isRequired = required === true
    const isHidden =
      !isRequired &&
      ((!!audience && listOf(notFor).includes(audience)) ||
        (!!regions && situation.regions.length > 0 && !listOf(regions).some((region) => situation.regions.includes(region))))
    const isDenied = isSignalled(category, situation.signals)
    const isBeaten = isSignalled(
      category,
      situation.signals.filter((signal) => !despite.includes(signal)),
    )
    const isSettled =
      isDenied &&
      !isSignalled(
        category,
        situation.signals.filter((signal) => rules?.[signal] === 'ask'),
      )
    let whole = true
    if (isHidden) hidden.add(name)
    for (const entry of services.length ? services : [category]) {
      const { id } = entry
      const answer = answers?.get(id)
      const isRefused = answer === 'refused'
      const runs =
        !isDenied &&
        !fresh?.has(id) &&
        (model !== 'opt-in' || ('exempt' in entry && consistent && situation.exemptions.includes(entry.exempt!)))
      if (isHidden) hidden.add(id)
      if (isRequired ? !isRefused || !objectable.has(id) : !isHidden && !isRefused && (answer && valid.granted ? !isBeaten : runs))
        granted.add(id)
      else {
        whole = false
        if (!isHidden && !isRequired && !(isRefused ? valid.refused : isSettled)) unanswered.push(id)
      }
    }
    if (whole) granted.add(name)
  }
  // Where an id is a category's and a service's, a grant of the one would be taken for a grant of the other.
  if (!consistent) for (const id of catalog.services.keys()) if (catalog.categories.has(id)) granted.delete(id)
  const isSeen = choices && (choices.seen ?? version) === catalog.policy
  return {
    granted,
    unanswered,
    fresh: unanswered.filter((id) => fresh?.has(id)),
    hidden,
    notice: isSeen || unanswered.length || model === 'none' ? undefined : model !== 'opt-in' ? model : answers?.size ? 'policy' : undefined,
  }
}
