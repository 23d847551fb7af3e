import type { Release } from '../guard/release/createRelease.ts'
import type { Guard } from '../guard/types.ts'
import type { Report } from './report.ts'

/** The release from outside. */
export interface ReleaseSummons {
  /** Loads it for a grant that is likely, so that it is there then. */
  prepare(): void
}

/**
 * Gives the guard its release, which is loaded when something may pass. If it cannot be loaded, that is reported, all stays held, and it is
 * asked for again when something may pass the next time.
 */
export function summonRelease(win: Window & typeof globalThis, guard: Guard, report: Report): ReleaseSummons {
  let loading: Promise<Release | void> | undefined
  const load = (): Promise<Release | void> =>
    (loading ??= import('../guard/release/createRelease.ts')
      .then(({ createRelease }) => createRelease(win, guard, parts, report))
      .catch((error: unknown) => {
        loading = undefined
        report('release', error)
      }))
  async function release(): Promise<void> {
    const { granted } = guard.decision()
    const isDue = parts.queue.some(({ service }) => granted.has(service))
    if (isDue || loading || parts.holding.waiting().length > guard.held().length) await (await load())?.()
  }
  const parts = guard.releaser(release)
  void release()
  return { prepare: () => void load() }
}
