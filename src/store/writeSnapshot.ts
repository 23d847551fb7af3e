import { domainsOf } from '../core/domainsOf.ts'
import { snapshotCookie } from '../core/snapshotCookie.ts'
import { rosterText } from '../core/rosterText.ts'
import type { Catalog, Choices } from '../core/types.ts'

/**
 * Writes the snapshot cookie, only for https where the page is: for the configured domain, or for this host where the browser does not take that. One that was written
 * for another domain, before that was changed, goes. Beside it, in localStorage under the same name, the roster that it stands for, so that a later catalog
 * can tell which service was asked. `expires` in milliseconds since 1970; no snapshot deletes both. `fresh` are the ids that the snapshot leaves out.
 */
export function writeSnapshot(
  win: Window,
  catalog: Catalog,
  name: string,
  snapshot: string | undefined,
  expires: number,
  fresh?: Choices['fresh'],
): void {
  const { document, location } = win
  const write = (text: string, end: number, domain?: string): void => {
    document.cookie = snapshotCookie(catalog, text, end, Date.now(), location.protocol === 'https:', domain)
  }
  try {
    // Before the new one is there: for an address or a host of one label both kinds are the same cookie.
    for (const domain of ['', ...domainsOf(location.hostname)]) write('', 0, domain)
    if (snapshot) {
      write(snapshot, expires, catalog.configuration.snapshot?.domain)
      if (!document.cookie.includes(snapshot)) write(snapshot, expires)
      win.localStorage.setItem(name, rosterText(catalog, fresh))
    } else win.localStorage.removeItem(name)
  } catch {
    // Refused or full. Whether there is a snapshot is seen when it is read; without the roster a changed catalog asks everything again.
  }
}
