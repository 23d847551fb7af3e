import type { Guard } from '../guard/types.ts'
import type { Answered, Ports } from '../runtime/ports.ts'
import type { Residue } from '../runtime/types.ts'
import type { Outbox } from '../store/outbox.ts'
import { storeAgain } from '../store/storeAgain.ts'
import { tellServer } from './tellServer.ts'

/** What is needed to renew a page. */
export interface PageMemory {
  readonly outbox: Outbox
  readonly remember: Ports['remember']
  readonly report: Ports['report']
}

/**
 * Tells the server of an answer; in strict mode loads the page again if the answer changes what is granted on it, and only if the browser keeps the answer: else the
 * next page would know nothing, and code that grants at its start would load it for ever. A chunk of its own.
 */
export async function renewPage(
  win: Window & typeof globalThis,
  guard: Guard,
  { outbox, remember, report }: PageMemory,
  { changes, isKept, isStored, run }: Answered,
): ReturnType<Answered['run']> {
  const { enforce, server, ui } = guard.catalog.configuration
  const isOver = enforce === 'strict' && isKept && changes.granted.length + changes.denied.length > 0
  const clear = (isOver && changes.denied.length > 0 && server?.clear) || []
  const told = server && tellServer(win, guard, server.choicePath + (clear.length ? `?clear=${clear}` : ''), report)
  // Here it would be cut off, and the next page does what is left.
  const residue: Residue = isOver && isStored ? { removed: [], left: [], running: [], reload: 'started' } : await run()
  await told
  if (!isOver) return residue
  if (clear.includes('storage')) {
    const choices = guard.read()
    if (choices) remember(choices) // Its roster went with the storage.
    storeAgain(win, outbox, guard.own)
  }
  const { location, history } = win
  // Else the next page would open the preferences again.
  if (location.hash === (ui?.fragment ?? '#cookie-preferences'))
    history.replaceState(history.state, '', location.pathname + location.search)
  location.reload()
  return residue
}
