import { classifyHost, classifyName } from '../core/classify.ts'
import type { Catalog } from '../core/types.ts'
import type { GuardEvent, Outcome, Vector } from '../guard/types.ts'
import { hostOf } from './hostOf.ts'
import { storedVectors } from './storedVectors.ts'
import type { Use } from './types.ts'

/** A use, and whether any attempt of it was unknown to the catalog. */
export interface TalliedUse extends Omit<Use, 'suggested' | 'problem'> {
  readonly isItem: boolean
  readonly isUnknown: boolean
}

/** Every different host and item of a page. */
export interface Tally {
  /** Adds one attempt. Returns its use, if that is unknown since now. */
  add(event: GuardEvent): TalliedUse | undefined
  uses(): readonly TalliedUse[]
  /** False when there were more than are kept. */
  isComplete(): boolean
}

interface Entry {
  readonly subject: string
  readonly isItem: boolean
  readonly kinds: Vector[]
  readonly outcomes: Partial<Record<Outcome, number>>
  readonly by: string[]
  service?: string
  isUnknown: boolean
}

const kept = 5000
const keptScripts = 5

/** An empty tally for a page. Its own host counts only as a writer. `base` is what relative URLs are relative to. */
export function createTally(catalog: Catalog, { host, base }: { readonly host: string; readonly base: string }): Tally {
  const entries = new Map<string, Entry>()
  let isComplete = true

  return {
    add({ vector, subject: attempted, outcome, reason, service, by }) {
      // What others tried with what is ours says nothing about the site.
      if (reason === 'protected') return
      const isItem = storedVectors.has(vector)
      const subject = isItem ? attempted : hostOf(attempted, base)
      if (subject === undefined || (!isItem && subject === host)) return
      const key = `${isItem ? vector : 'host'} ${subject}`
      const known = entries.get(key)
      if (!known && entries.size === kept) return void (isComplete = false)
      const entry: Entry = known ?? { subject, isItem, kinds: [], outcomes: {}, by: [], isUnknown: false }
      entries.set(key, entry)
      const { kinds, outcomes, by: scripts, isUnknown } = entry
      if (!kinds.includes(vector)) kinds.push(vector)
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
      const script = by?.replace(/[?#].*/s, '')
      if (script && scripts.length < keptScripts && !scripts.includes(script)) scripts.push(script)
      if (service !== undefined) entry.service ??= service
      // What a denied service's script does is held as that service's; it is not listed all the same.
      const isListed = (): boolean => !!(isItem ? classifyName(catalog, vector, subject) : classifyHost(catalog, subject))
      entry.isUnknown ||= reason === 'unknown' || (by !== undefined && !isListed())
      return entry.isUnknown && !isUnknown ? entry : undefined
    },
    uses: () => [...entries.values()],
    isComplete: () => isComplete,
  }
}
