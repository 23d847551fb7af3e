import type { Answer, Catalog, Choices } from '../types.ts'

/** A version of the policy that no text has: whoever has this one was told of none. */
const untold = '_'

/**
 * The choices that lead to no more than each of these allows: what one of them refuses is refused, what none refuses and one grants is granted. Grants are as old as the
 * oldest, refusals as young as the youngest, were given to an earlier policy if one of them was, and beat only the signals that all of them beat. Audience and profile
 * are not among them.
 */
export function strictestOf({ policy }: Catalog, parts: readonly (Choices | undefined)[], now: number): Choices {
  const all = parts.filter((part) => part !== undefined)
  const answers = new Map<string, Answer>()
  for (const part of all) for (const [id, given] of part.answers) if (answers.get(id) !== 'refused') answers.set(id, given)
  const having = (outcome: Answer): readonly Choices[] =>
    all.filter((part) => [...part.answers].some(([id, given]) => given === outcome && answers.get(id) === outcome))
  const granting = having('granted')
  const refusing = having('refused')
  /** The version that is not today's, if there is one. */
  const earliest = (versions: readonly (string | undefined)[]): string =>
    versions.find((version) => version && version !== policy) ?? policy
  return {
    at: {
      granted: Math.min(now, ...granting.map(({ at }) => at.granted)),
      refused: refusing.length ? Math.max(...refusing.map(({ at }) => at.refused)) : now,
    },
    answers,
    fresh: new Set(all.flatMap((part) => [...(part.fresh ?? [])].filter((id) => !answers.has(id)))),
    policy: earliest(granting.map((part) => part.policy)),
    seen: all.length ? earliest(all.map((part) => part.seen ?? part.policy)) : untold,
    despite: granting[0]?.despite?.filter((signal) => granting.every(({ despite = [] }) => despite.includes(signal))) ?? [],
  }
}
