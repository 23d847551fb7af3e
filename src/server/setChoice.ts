import { expires } from '../core/decide.ts'
import { domainsOf } from '../core/domainsOf.ts'
import { snapshotCookie } from '../core/snapshotCookie.ts'
import type { Choices } from '../core/types.ts'
import type { Visit } from './visit.ts'

/**
 * Sets the choice cookie for as long as the answers count. Scripts can read it. One that was set for another domain, before that was changed, goes. Nothing happens
 * where all have ended.
 */
export function setChoice(
  headers: Headers,
  { catalog, snapshot, now, url, region, situation }: Visit,
  text: string,
  choices: Choices,
): void {
  // Where nobody is asked, an opt-out has no end but the browser's; and where the server does not know the region, the page may know of one like that.
  const isEndless = situation.model !== 'opt-in' || (!region && !!catalog.configuration.regions)
  const end = isEndless ? Infinity : Math.max(expires(catalog, choices, 'granted'), expires(catalog, choices, 'refused'))
  if (end <= now) return
  const { protocol, hostname } = url
  const set = (value: string, until: number, domain?: string): void =>
    headers.append('set-cookie', snapshotCookie(catalog, value, until, now, protocol === 'https:', domain))
  const domains = domainsOf(hostname)
  // First, because for an address both kinds are the same cookie.
  if (snapshot?.hasTwin) for (const domain of ['', ...domains.slice(0, -1)]) set('', 0, domain)
  const domain = catalog.configuration.snapshot?.domain
  // A browser would refuse one that is for another site.
  set(text, end, domain && domains.includes(domain) ? domain : undefined)
}
