import { decodeSnapshot } from '../core/decodeSnapshot.ts'
import { newest } from '../core/newest.ts'
import { snapshotName } from '../core/snapshotName.ts'
import type { Catalog, Choices } from '../core/types.ts'
import { cookiesIn } from './cookiesIn.ts'

/** A snapshot that counts, and the choices that it holds. */
export interface FoundSnapshot {
  readonly text: string
  readonly choices: Choices
  /** Whether there are other cookies with its name: it was written for another domain before. */
  readonly hasTwin: boolean
}

/** The newest snapshot in a `Cookie` header; nothing if there is none, or none that is whole and for this policy and a known roster. */
export function snapshotIn(catalog: Catalog, header: string | null | undefined, rosters: readonly string[]): FoundSnapshot | undefined {
  const name = snapshotName(catalog)
  const texts = cookiesIn(header).flatMap(([other, text]) => (other === name ? [text] : []))
  const found = texts.flatMap((text) =>
    // The configuration is sound, or there would be no server.
    [null, ...rosters].flatMap((roster) => {
      const choices = decodeSnapshot(catalog, text, roster, true)
      return choices ? [{ text, choices, at: choices.at }] : []
    }),
  )
  const best = newest(found)
  return best && { text: best.text, choices: best.choices, hasTwin: texts.length > 1 }
}
