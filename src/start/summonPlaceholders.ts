import type { InterfacePort } from '../runtime/types.ts'
import type { Report } from './report.ts'

/**
 * Loads the placeholders when something is held that they could stand in for. A failure is reported, and it is tried again with the next
 * that is held. Returns its undo.
 */
export function summonPlaceholders(port: InterfacePort, report: Report): () => void {
  let undo: (() => void) | undefined
  let isWanted = true
  async function load(): Promise<void> {
    isWanted = false
    try {
      const { startPlaceholders } = await import('./startPlaceholders.ts')
      if (!stopped) undo = startPlaceholders(port)
    } catch (error) {
      report('interface', error)
      isWanted = true
    }
  }
  let stopped = false
  const unwatch = port.watch(({ outcome, vector }) => {
    if (isWanted && outcome === 'held' && /^(frame|embed|media)$/.test(vector)) void load()
  })
  return () => {
    stopped = true
    unwatch()
    undo?.()
  }
}
