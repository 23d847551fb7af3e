import type { Catalog } from '../core/types.ts'
import type { SweptItem } from '../guard/types.ts'
import type { Residue } from './types.ts'

/** The residue of an answer: what a sweep found, the denied ids by which code has run on this page, and what was withdrawn now. */
export function residueOf(
  { services }: Catalog,
  swept: readonly SweptItem[],
  running: readonly string[],
  withdrawn: readonly string[],
): Residue {
  // Only for what was withdrawn now: a page that somebody keeps from being left is not loaded again with each further answer.
  const isReloaded = running.some((id) => services.get(id)?.onWithdraw === 'reload' && withdrawn.includes(id))
  const isOver = !running.length && swept.every(({ reason }) => reason !== 'open')
  return {
    removed: swept.filter(({ removed }) => removed),
    left: swept.filter(({ removed }) => !removed),
    running,
    reload: isReloaded ? 'started' : isOver ? 'needless' : 'advised',
  }
}
