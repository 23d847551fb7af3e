import { answerable } from '../../core/answer.ts'
import { expires } from '../../core/decide.ts'
import { scopedIds } from '../../core/profiles/scopedIds.ts'
import { flagged } from '../../core/snapshotFormat.ts'
import type { Answer, Catalog, Choices } from '../../core/types.ts'

/**
 * The choices made here, and those that were brought from another host of the operator. What was answered on one side only counts as it is; where they
 * differ, a grant counts only if it is surely the later one: the oldest grant of its side was given after the newest refusal of the other. Grants that have ended are no
 * answers, nor are brought ones to another version of the policy than today's. What profiles answer for themselves is brought only from
 * one to the same; the profile here stays.
 */
export function joinChoices(catalog: Catalog, own: Choices | undefined, brought: Choices, now: number): Choices {
  const isCurrent = (choices: Choices): boolean => choices.at.granted <= now && now < expires(catalog, choices, 'granted')
  const mayGrant = new Map([
    [brought, isCurrent(brought) && (brought.policy ?? catalog.policy) === catalog.policy],
    ...(own ? [[own, isCurrent(own)] as const] : []),
  ])
  const answerOf = (choices: Choices | undefined, id: string): Answer | undefined => {
    const given = choices?.answers.get(id)
    return given === 'granted' && !mayGrant.get(choices!) ? undefined : given
  }
  const scoped = scopedIds(catalog)
  const answers = new Map<string, Answer>()
  /** Whose grants and refusals count. */
  const sources = { granted: new Set<Choices>(), refused: new Set<Choices>() }
  for (const id of answerable(catalog)) {
    const here = answerOf(own, id)
    const there = scoped.has(id) && brought.profile !== own?.profile ? undefined : answerOf(brought, id)
    const [granter, refuser] = here === 'granted' ? [own!, brought] : [brought, own!]
    const isSettled = !here || !there || here === there
    const answer = isSettled ? (here ?? there) : granter.at.granted > refuser.at.refused ? 'granted' : 'refused'
    if (!answer) continue
    answers.set(id, answer)
    sources[answer].add(isSettled ? (here ? own! : brought) : answer === 'granted' ? granter : refuser)
  }
  const granters = [...sources.granted]
  const newest = Math.max(brought.at.refused, own?.at.refused ?? 0)
  return {
    answers,
    at: {
      granted: granters.length ? Math.min(...granters.map(({ at }) => at.granted)) : Math.max(brought.at.granted, own?.at.granted ?? 0),
      refused: sources.refused.size ? Math.max(...[...sources.refused].map(({ at }) => at.refused)) : newest,
    },
    // Grants that stay were given to the policy of their time.
    policy: (own && sources.granted.has(own) ? own : brought).policy,
    seen: own?.seen === catalog.policy ? own.seen : brought.seen,
    // A signal that beats the grants of one side beats them all.
    despite: (granters[0]?.despite ?? []).filter((signal) => granters.every(({ despite }) => despite?.includes(signal))),
    audience: flagged.audiences.find((each) => each === own?.audience || each === brought.audience),
    profile: own?.profile,
  }
}
