import { snapshotName } from './snapshotName.ts'
import type { Catalog } from './types.ts'

/** Browsers cut longer lives down to 400 days (RFC 6265bis, section 5.5). In seconds. */
const longestLife = 400 * 86400

/**
 * The snapshot as a cookie, as `document.cookie` and `Set-Cookie` take it: for `domain`, or without one for the host alone; not
 * sent with requests from other sites. It ends at `expires`, after 400 days at the latest; both times in milliseconds since 1970.
 */
export function snapshotCookie(
  catalog: Catalog,
  snapshot: string,
  expires: number,
  now: number,
  isSecure: boolean,
  domain: string | undefined,
): string {
  const life = Math.max(0, Math.min(longestLife, Math.ceil((expires - now) / 1000)))
  return `${snapshotName(catalog)}=${snapshot};path=/;samesite=lax;max-age=${life}${domain ? `;domain=${domain}` : ''}${isSecure ? ';secure' : ''}`
}
