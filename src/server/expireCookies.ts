import { classifyName, idsOf } from '../core/classify.ts'
import { domainsOf } from '../core/domainsOf.ts'
import { cookiesIn } from './cookiesIn.ts'
import type { Visit } from './visit.ts'

/**
 * Deletes the cookies of denied services that came with a request, also those that no script can reach: for this host and each of its
 * parent domains, under the path `/`. A vendor's own opt-out stays.
 */
export function expireCookies(headers: Headers, { catalog, request, reading, url }: Visit): void {
  const { granted } = reading.decision
  const names = new Set(cookiesIn(request.headers.get('cookie')).map(([name]) => name))
  for (const name of names) {
    const listing = classifyName(catalog, 'cookie', name)
    if (!listing || listing.technology.keepWhenDenied || idsOf(catalog, listing).every((id) => granted.has(id))) continue
    for (const domain of [
      '',
      ...domainsOf(url.hostname)
        .slice(0, -1)
        .map((parent) => `;domain=${parent}`),
    ])
      headers.append('set-cookie', `${name}=;path=/;max-age=0${domain}`)
  }
}
