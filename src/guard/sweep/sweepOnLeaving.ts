import type { Guard } from '../types.ts'
import { expireCookies } from './cookies.ts'
import { dueBy } from './dueBy.ts'
import { removeKeys } from './webStorage.ts'

/** Removes what can be removed at once, for a page that is being left: cookies, localStorage and sessionStorage. Throws where the browser refuses them. */
export function sweepOnLeaving(win: Window & typeof globalThis, guard: Guard, ids: ReadonlySet<string>): void {
  const { own } = guard
  expireCookies({ win, own, isDue: dueBy(guard, 'cookie', ids) })
  for (const area of ['localStorage', 'sessionStorage'] as const) removeKeys(area, { win, own, isDue: dueBy(guard, area, ids) })
}
