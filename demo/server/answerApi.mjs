/** How far each visitor has watched, by session. It lasts as long as the process. */
const watched = new Map()

/**
 * The site's own API. `GET /api/session` sets the session cookie; `GET` and `POST /api/continue` read and keep how far
 * the visitor has watched each title.
 */
export function answerApi({ request, response, path, body }) {
  const session = /(?:^|; )lumen_session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? 'new'
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  if (path !== '/api/continue') {
    response.statusCode = 404
    return response.end('{}')
  }
  if (request.method === 'POST') watched.set(session, { ...watched.get(session), ...JSON.parse(body.toString()) })
  response.end(JSON.stringify(watched.get(session) ?? {}))
}
