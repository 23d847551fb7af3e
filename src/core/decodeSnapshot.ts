import { answerable } from './answer.ts'
import { fingerprint } from './fingerprint.ts'
import { head, letters, states } from './snapshotFormat.ts'
import type { Answer, Catalog, Choices, RosterRow } from './types.ts'

/**
 * The choices that a snapshot holds; nothing if it is damaged, of another format, for another policy version, or for a
 * roster that is unknown. `earlier` is the roster of an earlier catalog as JSON text: from that one, answers carry over by id
 * to services that are still in the same category. Unless the configuration is known to be sound (`isKnownSound`), a snapshot counts
 * only if it was written for the same text of it.
 */
export function decodeSnapshot(catalog: Catalog, snapshot: string, earlier: string | null, isKnownSound: boolean): Choices | undefined {
  const [, body, from, edition, grantedAt, refusedAt, text, check] =
    /^((?:\w+\.(\w+)\.\w+)\.(\w+)\.(\w+)\.(\w+)\.(\w*))\.(\w+)$/.exec(snapshot) ?? []
  if (!body || !from || fingerprint(body) !== check || !body.startsWith(head(catalog, from) + '.')) return
  if (!isKnownSound && edition !== catalog.edition) return
  const same = from === catalog.fingerprint
  if (!same && (!earlier || fingerprint(earlier) !== from)) return
  const current = categoryById(catalog.roster)
  const categories = same ? current : read(earlier!)
  if (!categories) return
  const ids = [...categories.keys()]
  const words = text!.replace(/\d+/g, (run) => 'a'.repeat(Math.min(+run, ids.length)))
  const answers = new Map<string, Answer>()
  let state = 0
  ids.forEach((id, i) => {
    state = (state + ((letters.indexOf(words[(i / 3) | 0] ?? 'a') / 3 ** (i % 3)) | 0)) % 3
    const answer = states[state]
    if (answer && current.get(id) === categories.get(id)) answers.set(id, answer)
  })
  return { at: { granted: parseInt(grantedAt!, 36) * 1000, refused: parseInt(refusedAt!, 36) * 1000 }, answers }
}

/** The category of each id that can be answered, in roster order. */
const categoryById = (roster: readonly RosterRow[]): Map<string, string> =>
  new Map(roster.flatMap((row) => answerable({ roster: [row] }).map((id) => [id, row[0]])))

function read(roster: string): Map<string, string> | undefined {
  try {
    return categoryById(JSON.parse(roster))
  } catch {
    return // Forged: it has the right fingerprint and is no roster.
  }
}
