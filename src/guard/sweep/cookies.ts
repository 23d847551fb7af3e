import { domainsOf } from '../../core/domainsOf.ts'
import type { Sweeper, Sweeping } from './sweeper.ts'

/** As far as browsers have it; only some say where a cookie is from. */
interface CookieStore {
  getAll(): Promise<readonly KnownCookie[]>
  delete(cookie: Partial<KnownCookie>): Promise<void>
}

interface KnownCookie {
  readonly name: string
  readonly path?: string | null
  readonly domain?: string | null
  readonly partitioned?: boolean
}

/**
 * Deletes cookies in every path and domain variant that this page can reach, partitioned ones too. One that is still there is of another
 * path, or a script may not delete it.
 */
export const sweepCookies: Sweeper = async (sweeping) => {
  const { win, isDue, own } = sweeping
  const names = expireCookies(sweeping)
  const { cookieStore } = win as { cookieStore?: CookieStore }
  for (const { name, path, domain } of (await own(() => cookieStore?.getAll())) ?? []) {
    if (!isDue(name)) continue
    names.add(name)
    for (const partitioned of [false, true])
      await own(() => cookieStore!.delete({ name, partitioned, ...(path && { path }), ...(domain && { domain }) })).catch(
        // A domain that is a public suffix, or a store that knows no partitions: what is left is seen below.
        () => undefined,
      )
  }
  const left = new Set(namesIn(sweeping))
  return new Map([...names].map((name) => [name, left.has(name) ? 'failed' : undefined]))
}

/** A name that begins with `__Host-` or `__Secure-` can only be written to as `Secure`, and a partitioned cookie only as what it is. */
const kinds = ['', ';secure', ';secure;samesite=none;partitioned']

/** Deletes at once what can be deleted by `document.cookie`, and returns the names that were there. */
export function expireCookies(sweeping: Sweeping): Set<string> {
  const { win, isDue, own } = sweeping
  const names = new Set(namesIn(sweeping).filter(isDue))
  own(() => {
    for (const name of names)
      for (const path of pathsOf(win.location.pathname))
        for (const domain of ['', ...domainsOf(win.location.hostname).map((parent) => `;domain=${parent}`)])
          for (const kind of kinds) win.document.cookie = `${name}=;max-age=0;path=${path}${domain}${kind}`
  })
  return names
}

const namesIn = ({ win: { document } }: Sweeping): string[] =>
  document.cookie.split('; ').flatMap((pair) => pair.split('=', 1)[0]!.trim() || [])

/** `/a/b` → `/`, `/a`, `/a/`, `/a/b`, `/a/b/`: a cookie path matches with and without the slash at its end (RFC 6265, 5.1.4). */
export function pathsOf(pathname: string): string[] {
  const parts = pathname.split('/').filter(Boolean)
  return ['/', ...parts.flatMap((_, i) => ['', '/'].map((end) => '/' + parts.slice(0, i + 1).join('/') + end))]
}
