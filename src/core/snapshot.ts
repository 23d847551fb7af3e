import { answerable } from './answer.ts'
import { fingerprint } from './fingerprint.ts'
import type { Answer, Catalog, Choices, RosterRow } from './types.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz_'
const states = [undefined, 'granted', 'refused'] as const

/**
 * The snapshot: format, fingerprint of the roster, of the policy version, times of grants and refusals in seconds, answers,
 * and a fingerprint of all that against damage, joined by dots. Cookie-safe characters only; at most 1,000 of them for
 * 2,000 services. Answers are three-valued digits in roster order, each as the difference to the one before it (so that
 * equal answers are zeros), three to a letter, runs of zeros as their length.
 */
export function encodeSnapshot(catalog: Catalog, { at, answers }: Choices): string {
  const ids = answerable(catalog)
  const words: number[] = []
  let before = 0
  ids.forEach((id, i) => {
    const state = states.indexOf(answers.get(id))
    words[(i / 3) | 0] = (words[(i / 3) | 0] ?? 0) + ((state - before + 3) % 3) * 3 ** (i % 3)
    before = state
  })
  const text = words
    .map((word) => letters[word])
    .join('')
    .replace(/a+$/, '')
    .replace(/a{3,}/g, (run) => `${run.length}`)
  const body = [head(catalog, catalog.fingerprint), seconds(at.granted), seconds(at.refused), text].join('.')
  return `${body}.${fingerprint(body)}`
}

/**
 * The choices that a snapshot holds; nothing if it is damaged, of another format, for another policy version, or for a
 * roster that is unknown. `earlier` is the roster of an earlier catalog as JSON text: from that one, answers carry over by id
 * to services that are still in the same category.
 */
export function decodeSnapshot(catalog: Catalog, snapshot: string, earlier: string | null): Choices | undefined {
  const [, body, from, grantedAt, refusedAt, text, check] = /^((?:\w+\.(\w+)\.\w+)\.(\w+)\.(\w+)\.(\w*))\.(\w+)$/.exec(snapshot) ?? []
  if (!body || !from || fingerprint(body) !== check || !body.startsWith(head(catalog, from) + '.')) return
  const same = from === catalog.fingerprint
  if (!same && (!earlier || fingerprint(earlier) !== from)) return
  const roster: readonly RosterRow[] = same ? catalog.roster : JSON.parse(earlier!)
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

const head = ({ configuration }: Catalog, roster: string): string => `1.${roster}.${fingerprint(configuration.policy?.version ?? '')}`

const seconds = (time: number): string => Math.floor(time / 1000).toString(36)

const categoryById = (roster: readonly RosterRow[]): Map<string, string> =>
  new Map(roster.flatMap((row) => answerable({ roster: [row] }).map((id) => [id, row[0]])))
