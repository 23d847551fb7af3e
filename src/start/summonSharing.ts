import type { Guard } from '../guard/types.ts'
import type { Report } from './report.ts'

/**
 * Has links to the operator's other hosts take the visitor's choices along, where the configuration says so, by a chunk of code. If that cannot be loaded, links lead where
 * they say, and the visitor is asked there. Returns its undo.
 */
export function summonSharing(win: Window & typeof globalThis, { catalog, read }: Guard, report: Report): (() => void) | undefined {
  const share = catalog.configuration.server?.share
  if (!share) return
  const undo = import('./shareLinks.ts').then(({ shareLinks }) => shareLinks(win, share, () => !!read()))
  undo.catch((error: unknown) => report('share', error))
  return () => void undo.then((stop) => stop(), Boolean)
}
