import { decodeSnapshot } from '../core/decodeSnapshot.ts'
import { encodeSnapshot } from '../core/encodeSnapshot.ts'
import { fits } from '../core/fits.ts'
import { parse } from '../core/parse.ts'
import { strictestOf } from '../core/profiles/strictestOf.ts'
import { rosterText } from '../core/rosterText.ts'
import type { Shape } from '../core/shape.ts'
import { snapshotName } from '../core/snapshotName.ts'
import type { Catalog, Choices } from '../core/types.ts'

/** What waits for a profile that is not the one of the page. */
export interface Kept {
  /** Its answers, and its audience. */
  readonly choices?: Choices | undefined
  /** Fingerprints of the answers from elsewhere that are among them already. */
  readonly met: readonly string[]
}

/** What is kept of profiles that are away: in localStorage, or where that is refused as long as the page lives. */
export interface ProfileShelf {
  /** The marks of all that are known. */
  marks(): readonly string[]
  get(mark: string): Kept
  put(mark: string, kept: Kept): void
  remove(mark: string): void
}

/** What the shelf needs of the guard. */
export interface ShelfPorts {
  readonly catalog: Catalog
  fingerprint(text: string): string
  /** Runs our own storage work past the gates. */
  own<Result>(work: () => Result): Result
}

const text = /^/
const keptShape: Shape = { met: [text], 'choices?': { snapshot: text, roster: text } }

/** One that is damaged counts as that of a child who has answered nothing. */
export function createProfileShelf(win: Pick<Window, 'localStorage'>, { catalog, fingerprint, own }: ShelfPorts): ProfileShelf {
  const prefix = `${snapshotName(catalog)}.profile.`
  /** What the browser did not take. */
  const memory = new Map<string, string>()

  function tryTo<Result>(work: (storage: Storage) => Result): Result | undefined {
    try {
      return own(() => work(win.localStorage))
    } catch {
      return undefined // Refused or full: the memory has it.
    }
  }

  return {
    marks: () =>
      [...memory.keys(), ...(tryTo((storage) => Object.keys(storage)) ?? [])]
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length)),
    get(mark) {
      const value = memory.get(prefix + mark) ?? tryTo((storage) => storage.getItem(prefix + mark))
      if (typeof value !== 'string') return { met: [] }
      const kept = parse(value)
      if (fits(kept, keptShape)) {
        const { choices, met } = kept as { choices?: { snapshot: string; roster: string }; met: readonly string[] }
        if (!choices) return { met }
        const read = decodeSnapshot(catalog, choices.snapshot, choices.roster, true)
        if (read) return { choices: read, met }
      }
      return { choices: { ...strictestOf(catalog, [], Date.now()), audience: 'child' }, met: [] }
    },
    put(mark, { choices, met }) {
      const kept = choices && { snapshot: encodeSnapshot(catalog, choices, fingerprint), roster: rosterText(catalog, choices.fresh) }
      const value = JSON.stringify({ met, ...(kept && { choices: kept }) })
      memory.set(prefix + mark, value)
      tryTo((storage) => {
        storage.setItem(prefix + mark, value)
        memory.delete(prefix + mark)
      })
    },
    remove(mark) {
      memory.delete(prefix + mark)
      tryTo((storage) => storage.removeItem(prefix + mark))
    },
  }
}
