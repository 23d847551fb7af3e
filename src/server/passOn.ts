import { asksForPage } from './asksFor.ts'
import { siteTags } from './headers/ownTag.ts'

/**
 * The request as the site gets it. Of a page the browser may keep a copy that was made for another decision, or from before there was
 * a consent server: it is confirmed only where its tag says that it was made for this one. A part of a page cannot be rewritten, so the
 * site is asked for the whole.
 */
export function passOn(request: Request, decisionTag: string): Request {
  const isPage = asksForPage(request)
  const condition = request.headers.get('if-none-match')
  if (condition === null && !isPage) return request
  const headers = new Headers(request.headers)
  const { own, others } = siteTags(condition ?? '', decisionTag)
  const tags = isPage ? own : [...own, ...others]
  if (tags.length) headers.set('if-none-match', tags.join(', '))
  else headers.delete('if-none-match')
  if (isPage) for (const name of ['if-modified-since', 'range', 'if-range']) headers.delete(name)
  return new Request(request, { headers })
}

/** Whether the browser says that it has this page as it was made for this decision. */
export const hasOwnCopy = (request: Request, decisionTag: string): boolean =>
  siteTags(request.headers.get('if-none-match') ?? '', decisionTag).own.length > 0
