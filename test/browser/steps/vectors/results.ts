import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { engine } from '../../fixtures.ts'

/**
 * What became of a vector: `held` (not asked, not stored, not run), `asked` (the request went out; nothing ran), `open` (it went through), `-` (not
 * there in this engine, or nothing that this layer is about).
 */
export type Result = 'held' | 'asked' | 'open' | '-'

/** One row of the table in docs/vectors.md, of one engine. */
export interface Row {
  readonly group: string
  readonly what: string
  readonly markup: Result
  readonly guard: Result
  readonly strict: Result
}

/** What the documentation says of this engine; `npm run vectors` writes it. */
function documented(): readonly Row[] {
  const file = 'docs/vectors.json'
  return existsSync(file) ? ((JSON.parse(readFileSync(file, 'utf8')) as Record<string, Row[]>)[engine] ?? []) : []
}

/** Leaves what was found for `npm run vectors`. */
export function keep(rows: readonly Row[], part: string): void {
  mkdirSync('.cache/vectors', { recursive: true })
  writeFileSync(`.cache/vectors/${engine}.${part}.json`, JSON.stringify(rows, null, 2))
}

const worst: readonly Result[] = ['-', 'held', 'asked', 'open']

type Layer = 'markup' | 'guard' | 'strict'

/**
 * The cells of a row that are worse than the documentation says. Those that are left to `chance` may as well be `asked` as `held`: there it is a race
 * between the browser's scanner and the page.
 */
export function worseThanDocumented(row: Row, chance: readonly Layer[] = []): readonly string[] {
  const before = documented().find(({ group, what }) => group === row.group && what === row.what)
  const allowed = (layer: Layer): number =>
    Math.max(worst.indexOf(before?.[layer] ?? 'held'), chance.includes(layer) ? worst.indexOf('asked') : 0)
  return (['markup', 'guard', 'strict'] as const).filter((layer) => worst.indexOf(row[layer]) > allowed(layer))
}
