import { fingerprint } from './fingerprint.ts'
import { flagged, format, letters, states } from './snapshotFormat.ts'
import { rosterText } from './rosterText.ts'
import type { Answer, Catalog, Choices } from './types.ts'

/**
 * The choices that a snapshot holds; nothing if it is damaged, of another format, or for a
 * roster that is unknown. `earlier` is the roster of an earlier catalog as JSON text (`rosterText`): from that one, answers carry over by id, grants only
 * to services that are still in the same category and use no new kind of technology. Unless the configuration is known to be sound (`isKnownSound`), a snapshot counts
 * only if it was written for the same text of it.
 */
export function decodeSnapshot(catalog: Catalog, snapshot: string, earlier: string | null, isKnownSound: boolean): Choices | undefined {
  const [, body, version, from, policy, edition, grantedAt, refusedAt, seen, flags, text, check] =
    /^((\w+)\.(\w+)\.(\w+)\.(\w+)\.(\w+)\.(\w+)\.(\w*)\.(\w*)\.(\w*))\.(\w+)$/.exec(snapshot) ?? []
  if (!body || version !== `${format}` || fingerprint(body) !== check) return
  if (!isKnownSound && edition !== catalog.edition) return
  const same = from === catalog.fingerprint
  if (!same && (!earlier || fingerprint(earlier) !== from)) return
  const current = read(rosterText(catalog))!
  const known = same ? current : read(earlier!)
  if (!known) return
  const words = text!.replace(/\d+/g, (run) => 'a'.repeat(Math.min(+run, known.size)))
  const answers = new Map<string, Answer>()
  let state = 0
  let place = 0
  for (const [id, [category, kinds]] of known) {
    state = (state + ((letters.indexOf(words[(place / 3) | 0] ?? 'a') / 3 ** (place % 3)) | 0)) % 3
    place++
    const answer = states[state]
    const now = current.get(id)
    const isWider = !!now && (now[0] !== category || [...now[1]].some((kind) => !kinds.includes(kind)))
    // What was refused stays refused, whatever it is now.
    if (answer && now && (answer === 'refused' || !isWider)) answers.set(id, answer)
    if (isWider) known.delete(id)
  }
  const isFlagged = (flag: string): boolean => flags!.includes(flag[0]!)
  return {
    at: { granted: parseInt(grantedAt!, 36) * 1000, refused: parseInt(refusedAt!, 36) * 1000 },
    answers,
    policy,
    seen: seen || policy,
    despite: flagged.signals.filter(isFlagged),
    audience: flagged.audiences.find(isFlagged),
    profile: flags!.replace(/\D/g, '') || undefined,
    // Who has answered nothing can have missed nothing.
    fresh: new Set(answers.size ? [...current.keys()].filter((id) => !known.has(id) && !answers.has(id)) : []),
  }
}

/** The category and the kinds of technology of each id that can be answered, in roster order. */
function read(roster: string): Map<string, readonly [category: string, kinds: string]> | undefined {
  try {
    return new Map(
      (JSON.parse(roster) as [string, ...string[]][]).flatMap(([category, ...services]) =>
        services.length
          ? services.map((entry) => {
              const end = entry.indexOf(' ')
              return [entry.slice(end + 1), [category, entry.slice(0, end)]] as const
            })
          : [[category, [category, '']] as const],
      ),
    )
  } catch {
    return // Forged: it has the right fingerprint and is no roster.
  }
}
