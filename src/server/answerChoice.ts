import { expireCookies } from './expireCookies.ts'
import { isSameOrigin } from './isSameOrigin.ts'
import { renewCookie } from './renewCookie.ts'
import type { Visit } from './visit.ts'

/** What `?clear=` can name, as `Clear-Site-Data` calls it. With `cookies` browsers delete those of the same answer too, the choice among them. */
const clearable = ['cache', 'storage']

/**
 * Answers the page after a choice. A POST from the same origin; the choice is what the cookie says. Answers 204, sets the choice cookie
 * again and deletes the cookies of what is denied. `?clear=storage,cache` has the browser clear the whole site, whoever stored it.
 */
export function answerChoice(visit: Visit): Response {
  const { request, url } = visit
  const headers = new Headers({ 'cache-control': 'no-store' })
  if (request.method !== 'POST') {
    headers.set('allow', 'POST')
    return new Response(null, { status: 405, headers })
  }
  if (!isSameOrigin(request, url)) return new Response(null, { status: 403, headers })
  const wanted = (url.searchParams.get('clear') ?? '').split(',').filter((word) => word)
  if (wanted.some((word) => !clearable.includes(word))) return new Response(null, { status: 400, headers })
  if (wanted.length) headers.set('clear-site-data', wanted.map((word) => `"${word}"`).join(', '))
  expireCookies(headers, visit)
  renewCookie(headers, visit)
  return new Response(null, { status: 204, headers })
}
