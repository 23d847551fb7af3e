import { decodeSnapshot } from '../core/decodeSnapshot.ts'
import { snapshotName } from '../core/snapshotName.ts'
import type { Catalog, Choices } from '../core/types.ts'
import { cookiesIn } from './cookiesIn.ts'

/** A snapshot that counts, and the choices that it holds. */
export interface FoundSnapshot {
  readonly text: string
  readonly choices: Choices
}

/** The snapshot in a `Cookie` header; nothing if there is none, or none that is whole and for this policy and a known roster. */
export function snapshotIn(catalog: Catalog, header: string | null | undefined, rosters: readonly string[]): FoundSnapshot | undefined {
  const name = snapshotName(catalog)
  // Of two with the same name the first counts, as in the page.
  const text = cookiesIn(header).find(([other]) => other === name)?.[1]
  if (!text) return
  for (const roster of [null, ...rosters]) {
    // The configuration is sound, or there would be no server.
    const choices = decodeSnapshot(catalog, text, roster, true)
    if (choices) return { text, choices }
  }
}
