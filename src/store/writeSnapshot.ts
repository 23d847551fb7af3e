import { snapshotCookie } from '../core/snapshotCookie.ts'
import type { Catalog } from '../core/types.ts'

/**
 * Writes the snapshot cookie, only for https where the page is. Beside it, in localStorage under the same name, the roster that it stands for, so that a later catalog
 * can tell which service was asked. `expires` in milliseconds since 1970; no snapshot deletes both.
 */
export function writeSnapshot(win: Window, catalog: Catalog, name: string, snapshot: string | undefined, expires: number): void {
  try {
    win.document.cookie = snapshotCookie(catalog, snapshot ?? '', expires, Date.now(), win.location.protocol === 'https:')
    if (snapshot) win.localStorage.setItem(name, JSON.stringify(catalog.roster))
    else win.localStorage.removeItem(name)
  } catch {
    // Refused or full. Whether there is a snapshot is seen when it is read; without the roster a changed catalog asks everything again.
  }
}
