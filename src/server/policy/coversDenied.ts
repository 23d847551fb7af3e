import type { HostJudge } from '../judgeHosts.ts'

/** Scheme, host, port and path, all but the host optional. */
const hostSource = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(\*|(?:\*\.)?[^\s:/*'"]+)(?::(?:\d+|\*))?(?:\/.*)?$/

/**
 * Whether a source of a policy lets any host of a denied service through. `pageHost` is what `'self'` stands for, where it is known.
 * `'strict-dynamic'` hands the choice of hosts to scripts, so it covers all of them. Nonces and hashes name no host.
 */
export function coversDenied(source: string, judge: HostJudge, pageHost: string | undefined): boolean {
  const text = source.toLowerCase()
  if (text === "'self'") return pageHost !== undefined && judge.deniedService(pageHost) !== undefined
  if (text.startsWith("'")) return text === "'strict-dynamic'" && judge.deniesSome
  if (/^[a-z][a-z0-9+.-]*:$/.test(text)) return /^(http|ws)s?:$/.test(text) && judge.deniesSome
  const host = hostSource.exec(text)?.[1]?.replace(/\.$/, '')
  if (host === undefined) return true // It is not clear what it means, and doubt denies.
  if (host === '*') return judge.deniesSome
  return host.startsWith('*.') ? judge.deniesWithin(host.slice(2)) : judge.deniedService(host) !== undefined
}
