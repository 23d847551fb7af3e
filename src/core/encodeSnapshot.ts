import { answerable } from './answer.ts'
import { rosterText } from './rosterText.ts'
import { format, letters, states } from './snapshotFormat.ts'
import type { Catalog, Choices } from './types.ts'

/**
 * The snapshot, joined by dots: format, fingerprint of the roster, of the policy version, edition that was found sound, times of grants and refusals in seconds,
 * policy version that was seen if it is another one, flags and the digits of the profile, answers, and a fingerprint of all that against damage. Cookie-safe characters only; at most 1,000 of them for
 * 2,000 services. Answers are three-valued digits in roster order, each as the difference to the one before it (so that
 * equal answers are zeros), three to a letter, runs of zeros as their length. What is fresh is not in it, so that it stays fresh. `fingerprint` is handed in because the guard,
 * which reads snapshots, has it on the page already.
 */
export function encodeSnapshot(catalog: Catalog, choices: Choices, fingerprint: (text: string) => string): string {
  const { at, answers, fresh, policy = catalog.policy, seen = policy, despite = [], audience, profile = '' } = choices
  const words: number[] = []
  let before = 0
  answerable(catalog)
    .filter((id) => !fresh?.has(id))
    .forEach((id, i) => {
      const state = states.indexOf(answers.get(id))
      const place = (i / 3) | 0
      words[place] = (words[place] ?? 0) + ((state - before + 3) % 3) * 3 ** (i % 3)
      before = state
    })
  const text = words
    .map((word) => letters[word])
    .join('')
    .replace(/a+$/, '')
    .replace(/a{3,}/g, (run) => `${run.length}`)
  const flags = [...despite, audience ?? ''].map((flag) => flag[0]).join('') + profile
  const roster = fresh?.size ? fingerprint(rosterText(catalog, fresh)) : catalog.fingerprint
  const body = [
    format,
    roster,
    policy,
    catalog.edition,
    seconds(at.granted),
    seconds(at.refused),
    seen === policy ? '' : seen,
    flags,
    text,
  ].join('.')
  return `${body}.${fingerprint(body)}`
}

const seconds = (time: number): string => Math.floor(time / 1000).toString(36)
