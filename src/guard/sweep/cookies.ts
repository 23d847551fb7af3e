import type { Sweeper } from './sweeper.ts'

/** Deletes cookies in every path and domain variant that this page can reach. One that is still there is of another path, or HttpOnly. */
export const sweepCookies: Sweeper = async (win, isSwept) => {
  const { document, location } = win
  const present = (): string[] => document.cookie.split('; ').map((pair) => pair.split('=', 1)[0]!)
  const names = [...new Set(present())].filter((name) => name && isSwept(name))
  for (const name of names)
    for (const path of pathsOf(location.pathname))
      for (const domain of ['', ...domainsOf(location.hostname).map((parent) => `;domain=${parent}`)])
        document.cookie = `${name}=;max-age=0;path=${path}${domain}`
  const left = new Set(present())
  return new Map(names.map((name) => [name, left.has(name) ? 'failed' : undefined]))
}

/** `/a/b` → `/`, `/a`, `/a/`, `/a/b`, `/a/b/`: a cookie path matches with and without the slash at its end (RFC 6265, 5.1.4). */
export function pathsOf(pathname: string): string[] {
  const parts = pathname.split('/').filter(Boolean)
  return ['/', ...parts.flatMap((_, i) => ['', '/'].map((end) => '/' + parts.slice(0, i + 1).join('/') + end))]
}

/** The host and its parent domains. The browser itself refuses those that are public suffixes. */
export function domainsOf(hostname: string): string[] {
  const labels = hostname.split('.')
  return labels.map((_, i) => labels.slice(i).join('.'))
}
