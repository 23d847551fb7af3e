import type { Reply } from './types.ts'

/** The longest wait that an endpoint can ask for, in milliseconds. */
const aWeek = 7 * 86_400_000

/** Answers that may be others for a part of the batch. */
const aboutContent: readonly number[] = [400, 413, 422]

/**
 * What the answer of an endpoint means. Only 2xx with JSON or without a type acknowledges: a page in HTML comes from a proxy, a sign-in or a site that answers everything.
 * 408, 429, redirects, server errors and whatever is unclear are tried again; the rest of 4xx is refused. `now` in milliseconds since 1970 (UTC).
 */
export function replyOf({ type, status, headers }: Pick<Response, 'type' | 'status' | 'headers'>, now: number): Reply {
  const content = headers.get('content-type')
  if (status >= 200 && status < 300 && (!content || /^[^;]*\bjson\b/i.test(content))) return { outcome: 'taken' }
  if (status >= 400 && status < 500 && status !== 408 && status !== 429)
    return { outcome: 'refused', detail: `${status}`, because: aboutContent.includes(status) ? 'content' : 'endpoint' }
  const detail = type === 'opaqueredirect' ? 'a redirect' : status < 300 ? `${status} ${content}` : `${status}`
  return { outcome: 'later', detail, wait: waitOf(headers.get('retry-after'), now) }
}

/** Seconds, or a date (RFC 9110, section 10.2.3). 0 for anything else. */
function waitOf(text: string | null, now: number): number {
  const wait = /^\s*\d+\s*$/.test(text ?? '') ? Number(text) * 1000 : Date.parse(text ?? '') - now
  return wait > 0 ? Math.min(wait, aWeek) : 0
}
