import type { Catalog } from '../core/types.ts'

/** Browsers cut longer lives down to 400 days (RFC 6265bis, section 5.5). In seconds. */
const longestLife = 400 * 86400

/**
 * Writes the snapshot cookie: for the host or, where configured, its parent domain; not sent with requests from other sites;
 * only over https where the page is. Beside it, in localStorage under the same name, the roster that it stands for, so that a later catalog
 * can tell which service was asked. `expires` in milliseconds since 1970; no snapshot deletes both.
 */
export function writeSnapshot(win: Window, catalog: Catalog, name: string, snapshot: string | undefined, expires: number): void {
  const domain = catalog.configuration.snapshot?.domain
  const life = Math.max(0, Math.min(longestLife, Math.ceil((expires - Date.now()) / 1000)))
  const secure = win.location.protocol === 'https:'
  try {
    win.document.cookie = `${name}=${snapshot ?? ''};path=/;samesite=lax;max-age=${life}${domain ? `;domain=${domain}` : ''}${secure ? ';secure' : ''}`
    if (snapshot) win.localStorage.setItem(name, JSON.stringify(catalog.roster))
    else win.localStorage.removeItem(name)
  } catch {
    // Refused or full. Whether there is a snapshot is seen when it is read; without the roster a changed catalog asks everything again.
  }
}
