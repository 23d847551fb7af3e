import { answerable } from './answer.ts'
import { head, letters, states } from './snapshotFormat.ts'
import type { Catalog, Choices } from './types.ts'

/**
 * The snapshot: format, fingerprint of the roster, of the policy version, edition that was found sound, times of grants and refusals in seconds, answers,
 * and a fingerprint of all that against damage, joined by dots. Cookie-safe characters only; at most 1,000 of them for
 * 2,000 services. Answers are three-valued digits in roster order, each as the difference to the one before it (so that
 * equal answers are zeros), three to a letter, runs of zeros as their length. `fingerprint` is handed in because the guard,
 * which reads snapshots, has it on the page already.
 */
export function encodeSnapshot(catalog: Catalog, { at, answers }: Choices, fingerprint: (text: string) => string): string {
  const words: number[] = []
  let before = 0
  answerable(catalog).forEach((id, i) => {
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
  const body = [head(catalog, catalog.fingerprint), catalog.edition, seconds(at.granted), seconds(at.refused), text].join('.')
  return `${body}.${fingerprint(body)}`
}

const seconds = (time: number): string => Math.floor(time / 1000).toString(36)
