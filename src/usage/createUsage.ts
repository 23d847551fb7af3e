import type { Guard } from '../guard/types.ts'
import { createTally, type TalliedUse } from './createTally.ts'
import { suggest } from './suggest.ts'
import type { UnknownListener, UsageReport, Use } from './types.ts'

/** What a page uses, gathered from the guard's events. */
export interface Usage {
  report(): UsageReport
  /** Tells each unknown host and item once: those that there were, then each when it first occurs. Returns its undo. */
  watchUnknown(listener: UnknownListener): () => void
}

/** How many events a guard repeats for those who come later. If there are as many, there can have been more. */
const repeated = 500

/** Gathers from now on, and what the guard still remembers. `report` gets what a listener throws. */
export function createUsage(
  { location, document }: Window,
  { catalog, watch }: Pick<Guard, 'catalog' | 'watch'>,
  report: (topic: string, detail: unknown) => void,
): Usage {
  const host = location.hostname
  const tally = createTally(catalog, { host, base: document.baseURI })
  const listeners = new Set<UnknownListener>()
  let count = 0
  watch((event) => {
    count++
    const use = tally.add(event)
    if (use) for (const listener of listeners) tell(listener, use)
  })
  const beganComplete = count < repeated

  /** As the public sees it. */
  const shown = ({ subject, kinds, outcomes, service, by }: TalliedUse, place?: Pick<Use, 'suggested' | 'problem'>): Use =>
    // A copy: the tally goes on.
    structuredClone({ subject, kinds, outcomes, ...(service !== undefined && { service }), by, ...place })

  function tell(listener: UnknownListener, use: TalliedUse): void {
    try {
      const { suggestion, places } = suggest(catalog, host, [...tally.uses().filter((other) => !other.isUnknown), use])
      listener(shown(use, places.get(use)), suggestion)
    } catch (error) {
      report('listener', error)
    }
  }

  return {
    report() {
      const uses = [...tally.uses()].sort((a, b) => +b.isUnknown - +a.isUnknown || (a.subject < b.subject ? -1 : 1))
      const { suggestion, places } = suggest(catalog, host, uses)
      const list = (isItem: boolean): Use[] => uses.filter((use) => use.isItem === isItem).map((use) => shown(use, places.get(use)))
      return {
        format: 1,
        page: location.origin + location.pathname,
        time: new Date().toISOString(),
        complete: beganComplete && tally.isComplete(),
        hosts: list(false),
        items: list(true),
        suggestion,
      }
    },
    watchUnknown(listener) {
      for (const use of tally.uses()) if (use.isUnknown) tell(listener, use)
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
