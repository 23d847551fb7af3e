import { entryIn, textOf, type Entry } from './entry.ts'
import type { Identifier } from './identifiersOf.ts'
import type { IdDescription, IdsPorts } from './types.ts'

const areas = ['localStorage', 'sessionStorage'] as const

/** Where our own identifiers are kept: on the device, or for `"duration": "session"` in the tab; where the browser refuses that, as long as the page lives. */
export interface Shelf {
  read(identifier: Identifier): Entry | undefined
  /** Puts it there, and says where it is kept. */
  write(identifier: Identifier, entry: Entry): void
  /** Where one that is there is kept. */
  placeOf(identifier: Identifier): NonNullable<IdDescription['kept']>
  /** Takes it away, wherever it is. */
  remove(key: string): void
  /** All keys that begin like this. */
  keys(prefix: string): readonly string[]
}

/** `own` takes our writes past the gates. */
export function createShelf(win: Window, { own }: Pick<IdsPorts, 'own'>): Shelf {
  const memory = new Map<string, Entry>()
  const areaOf = ({ duration }: Identifier): (typeof areas)[number] => (duration === 'session' ? 'sessionStorage' : 'localStorage')

  /** What the storage says; nothing where the browser refuses it. */
  function tryTo<Result>(work: () => Result): Result | undefined {
    try {
      return own(work)
    } catch {
      return undefined // Refused, or full: nothing of ours is in it, and the page's memory has what there is.
    }
  }

  return {
    read: (identifier) => memory.get(identifier.key) ?? entryIn(tryTo(() => win[areaOf(identifier)].getItem(identifier.key)) ?? null),
    write(identifier, entry) {
      const { key } = identifier
      const text = textOf(entry)
      const area = areaOf(identifier)
      tryTo(() => win[area].setItem(key, text))
      if (tryTo(() => win[area].getItem(key)) === text) memory.delete(key)
      else memory.set(key, entry)
    },
    placeOf: (identifier) => (memory.has(identifier.key) ? 'page' : identifier.duration === 'session' ? 'session' : 'device'),
    remove(key) {
      memory.delete(key)
      for (const area of areas) tryTo(() => win[area].removeItem(key))
    },
    keys: (prefix) => [
      ...new Set(
        [...memory.keys(), ...areas.flatMap((area) => tryTo(() => Object.keys(win[area])) ?? [])].filter((key) => key.startsWith(prefix)),
      ),
    ],
  }
}
