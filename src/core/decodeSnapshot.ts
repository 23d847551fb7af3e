import { answerable } from './answer.ts'
import { fingerprint } from './fingerprint.ts'
import { fits } from './fits.ts'
import { parse } from './parse.ts'
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
  if (!body || !from || fingerprint(body) !== check || !body.startsWith(head(catalog, from, fingerprint) + '.')) return
  if (!isKnownSound && edition !== catalog.edition) return
  const same = from === catalog.fingerprint
  if (!same && (!earlier || fingerprint(earlier) !== from)) return
  const listed = same ? catalog.roster : parse(earlier!)
  if (!fits(listed, [[/^/]])) return
  const roster = listed as readonly RosterRow[]
  const ids = answerable({ roster })
  const words = text!.replace(/\d+/g, (run) => 'a'.repeat(Math.min(+run, ids.length)))
  const categories = same ? undefined : categoryById(roster)
  const current = categoryById(catalog.roster)
  const answers = new Map<string, Answer>()
  let state = 0
  ids.forEach((id, i) => {
    state = (state + ((letters.indexOf(words[(i / 3) | 0] ?? 'a') / 3 ** (i % 3)) | 0)) % 3
    const answer = states[state]
    if (answer && (!categories || (current.has(id) && current.get(id) === categories.get(id)))) answers.set(id, answer)
  })
  return { at: { granted: parseInt(grantedAt!, 36) * 1000, refused: parseInt(refusedAt!, 36) * 1000 }, answers }
}

const categoryById = (roster: readonly RosterRow[]): Map<string, string> =>
  new Map(roster.flatMap((row) => answerable({ roster: [row] }).map((id) => [id, row[0]])))
