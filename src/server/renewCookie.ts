import { expires } from '../core/decide.ts'
import { snapshotCookie } from '../core/snapshotCookie.ts'
import type { Visit } from './visit.ts'

/**
 * Sets the choice cookie again, with the same value and for as long as the answers still count: Safari ends what a script has set after
 * seven days. Scripts can read it as before. Nothing happens where there is no choice.
 */
export function renewCookie(headers: Headers, { catalog, reading: { choices }, snapshot, now, url }: Visit): void {
  if (!choices || snapshot === undefined) return
  const end = Math.max(expires(catalog, choices, 'granted'), expires(catalog, choices, 'refused'))
  if (end > now) headers.append('set-cookie', snapshotCookie(catalog, snapshot, end, now, url.protocol === 'https:'))
}
