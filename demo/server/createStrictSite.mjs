import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { answerSite } from './answerSite.mjs'
import { strictMode } from './configurationFor.mjs'
import { folders } from './folders.mjs'

/**
 * The same site in strict mode, `strict.lumen.localhost`: through `consentry/server`, with the tags as their vendors give them, marked by
 * nobody. With each page its server sets a cookie of Snowplow's that no script can reach. `?control` leaves Consentry out of the page, so that the
 * server is alone; `?clear` has the browser clear the site after a withdrawal; `?gzip` compresses the page, so that only the policy is left.
 */
export async function createStrictSite({ site, port, reports }) {
  const { createConsentServer, toNodeHandler } = await import(pathToFileURL(`${site.dist}esm/server.js`).href)
  const own = site.configuration ?? JSON.parse(await readFile(`${folders.demo}config.json`, 'utf8'))
  const configuration = { ...own, ...strictMode() }
  // What is compressed here is so on purpose.
  const report = (topic, detail) => topic === 'compressed' || console.error(`[consentry] ${topic}`, detail)
  const server = createConsentServer(configuration, { report })
  return toNodeHandler(server, (request) => answer(request, { site, port, reports }))
}

async function answer(request, { site, port, reports }) {
  const url = new URL(request.url)
  const isCompressed = url.searchParams.has('gzip')
  url.searchParams.set('strict', '')
  const body = Buffer.from(await request.arrayBuffer())
  const { status, headers, bytes } = await new Promise((resolve, reject) => {
    const all = new Headers({ 'cache-control': 'max-age=600' })
    const response = {
      statusCode: 200,
      setHeader: (name, value) => all.set(name, value),
      end: (sent) => resolve({ status: response.statusCode, headers: all, bytes: sent }),
    }
    const asked = { method: request.method, headers: Object.fromEntries(request.headers) }
    answerSite({ request: asked, response, url, body, port, site, reports }).catch(reject)
  })
  const isPage = headers.get('content-type')?.startsWith('text/html')
  if (!isPage) return new Response(status === 204 ? null : bytes, { status, headers })
  headers.append('set-cookie', '_sp_ses.server=1; Path=/; Max-Age=1800; HttpOnly')
  if (!isCompressed) return new Response(bytes, { status, headers })
  headers.set('content-encoding', 'gzip')
  return new Response(gzipSync(bytes), { status, headers })
}
