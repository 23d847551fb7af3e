import { expires } from '../core/decide.ts'
import { domainsOf } from '../core/domainsOf.ts'
import { snapshotCookie } from '../core/snapshotCookie.ts'
import type { Visit } from './visit.ts'

/**
 * Sets the choice cookie again, with the same value and for as long as the answers still count: Safari ends what a script has set after
 * seven days. Scripts can read it as before. One that was set for another domain, before that was changed, goes. Nothing happens where there is no choice.
 */
export function renewCookie(headers: Headers, { catalog, reading: { choices }, snapshot, now, url }: Visit): void {
  if (!choices || !snapshot) return
  const end = Math.max(expires(catalog, choices, 'granted'), expires(catalog, choices, 'refused'))
  if (end <= now) return
  const { protocol, hostname } = url
  const set = (text: string, until: number, domain?: string): void =>
    headers.append('set-cookie', snapshotCookie(catalog, text, until, now, protocol === 'https:', domain))
  const domains = domainsOf(hostname)
  // First, because for an address both kinds are the same cookie.
  if (snapshot.hasTwin) for (const domain of ['', ...domains.slice(0, -1)]) set('', 0, domain)
  const domain = catalog.configuration.snapshot?.domain
  // A browser would refuse one that is for another site.
  set(snapshot.text, end, domain && domains.includes(domain) ? domain : undefined)
}
