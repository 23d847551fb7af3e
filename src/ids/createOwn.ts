import { identifierPrefix } from '../core/identifierKey.ts'
import { snapshotName } from '../core/snapshotName.ts'
import { createShelf, type Shelf } from './createShelf.ts'
import { isOver, type Entry } from './entry.ts'
import type { Identifier } from './identifiersOf.ts'
import { randomUuid } from './randomUuid.ts'
import type { IdEnd, IdsPorts } from './types.ts'

/** The identifiers that we make. */
export interface Own extends Pick<Shelf, 'placeOf'> {
  /** The one that there is. */
  find(identifier: Identifier): Entry | undefined
  /** The one that there is, or a new one. */
  take(identifier: Identifier): Entry
  /** Ends them, here and in the other tabs. */
  reset(identifiers: readonly Identifier[]): void
  /** Deletes what has ended, and everything but these. */
  sweep(granted: readonly Identifier[]): void
  stop(): void
}

/** What tabs tell each other: keys, and the identifiers that count no longer. Whoever else sends it can only have identifiers deleted. */
interface Message {
  readonly keys: readonly string[]
  readonly gone: readonly string[]
}

/** `onEnd` is called for each that there was. */
export function createOwn(
  win: Window & typeof globalThis,
  all: readonly Identifier[],
  { catalog, own }: IdsPorts,
  onEnd: (identifier: Identifier, reason: IdEnd['reason']) => void,
): Own {
  const shelf = createShelf(win, { own })
  const channel = win.BroadcastChannel && new win.BroadcastChannel(`consentry-${snapshotName(catalog)}-ids`)
  /** What this page has been given, by key. */
  const given = new Map<string, string>()
  /** What counts no longer. In Firefox a message can arrive before what it says can be read. */
  const gone = new Set<string>()

  function find(identifier: Identifier): Entry | undefined {
    const entry = shelf.read(identifier)
    return entry && !gone.has(entry.id) ? entry : undefined
  }

  function end(identifier: Identifier, reason: IdEnd['reason']): void {
    const { key } = identifier
    const ids = [shelf.read(identifier)?.id, given.get(key)].filter((id) => id !== undefined && !gone.has(id)) as string[]
    shelf.remove(key)
    given.delete(key)
    for (const id of ids) gone.add(id)
    if (ids.length) onEnd(identifier, reason)
  }

  channel?.addEventListener('message', ({ data }: MessageEvent<Partial<Message> | null>) => {
    if (!Array.isArray(data?.keys) || !Array.isArray(data.gone)) return
    for (const identifier of all) {
      if (!data.keys.includes(identifier.key)) continue
      const entry = find(identifier)
      const before = given.get(identifier.key)
      // What another tab has made since stays; what each tab has for itself goes.
      if (!entry || shelf.placeOf(identifier) !== 'device' || data.gone.includes(entry.id)) end(identifier, 'reset')
      else if (before !== undefined && data.gone.includes(before)) {
        gone.add(before)
        given.delete(identifier.key)
        onEnd(identifier, 'reset')
      }
    }
  })

  return {
    placeOf: shelf.placeOf,
    find,
    take(identifier) {
      const { duration, key } = identifier
      let entry = find(identifier)
      if (entry && isOver(entry, duration, Date.now())) {
        end(identifier, 'expired')
        entry = undefined
      }
      if (!entry) {
        entry = { id: randomUuid(win), made: Date.now() }
        shelf.write(identifier, entry)
      }
      given.set(key, entry.id)
      return entry
    },
    reset(identifiers) {
      const gone = identifiers.flatMap((identifier) => find(identifier)?.id ?? [])
      for (const identifier of identifiers) end(identifier, 'reset')
      channel?.postMessage({ keys: identifiers.map(({ key }) => key), gone } satisfies Message)
    },
    sweep(granted) {
      for (const identifier of all) {
        const entry = find(identifier)
        if (!granted.includes(identifier)) end(identifier, 'withdrawn')
        else if (entry && isOver(entry, identifier.duration, Date.now())) end(identifier, 'expired')
      }
      const known = new Set(granted.map(({ key }) => key))
      // Of services that are listed no longer, or that are denied and left one where it is not looked for any more.
      for (const key of shelf.keys(identifierPrefix(catalog))) if (!known.has(key)) shelf.remove(key)
    },
    stop: () => channel?.close(),
  }
}
