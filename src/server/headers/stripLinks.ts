import { classifyHost } from '../../core/classify.ts'
import type { Catalog } from '../../core/types.ts'
import { hostOf } from '../hostOf.ts'
import type { HostJudge } from '../judgeHosts.ts'

/** One link of a `Link` header: its address, and all of it. A comma in quotes separates nothing. */
const link = /<([^>]*)>(?:"(?:\\.|[^"\\])*"|[^,"])*/g

/**
 * Takes out links to hosts of denied services: a browser acts on `preconnect` and `preload` before it has seen the page, and no policy
 * stops `preconnect`. Returns whether the headers depend on the choice.
 */
export function stripLinks(headers: Headers, catalog: Catalog, judge: HostJudge, url: string): boolean {
  const header = headers.get('link')
  if (!header) return false
  const links = [...header.matchAll(link)].map(([text, address]) => ({ text: text.trim(), host: hostOf(address!, url) ?? '' }))
  if (!links.some(({ host }) => classifyHost(catalog, host))) return false
  const kept = links.filter(({ host }) => judge.deniedService(host) === undefined)
  if (kept.length) headers.set('link', kept.map(({ text }) => text).join(', '))
  else headers.delete('link')
  return true
}
