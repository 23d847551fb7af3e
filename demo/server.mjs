import { createServer } from 'node:http'
import { argv, env } from 'node:process'
import { pathToFileURL } from 'node:url'
import { answerSite } from './server/answerSite.mjs'
import { answerThirdParty } from './server/answerThirdParty.mjs'
import { listenLocally } from './server/listenLocally.mjs'
import { readBody } from './server/readBody.mjs'

/**
 * One request to a host that is not the site.
 *
 * @typedef {object} LoggedRequest
 * @property {string} host Without the port.
 * @property {string} method
 * @property {string} path Without the query.
 * @property {string} query Without the question mark.
 * @property {string} referer Empty when there is none.
 * @property {string} dest What the browser wants it for (`Sec-Fetch-Dest`): `script`, `image`, `iframe`, `empty`, … Empty when it does not say.
 * @property {number} at Milliseconds since 1970 (UTC).
 * @property {number} size Bytes of the body.
 * @property {number} status What was answered; 0 for a request that is left hanging.
 * @property {string} [file] The file in node_modules that was served, as `package/path`.
 */

/**
 * A running demo.
 *
 * @typedef {object} Demo
 * @property {number} port
 * @property {(host?: string) => string} origin The origin of a host; `lumen.localhost` unless told.
 * @property {LoggedRequest[]} requests Everything asked of other hosts than the site, oldest first.
 * @property {LoggedRequest[]} siteRequests Everything asked of the site, oldest first.
 * @property {unknown[]} reports CSP reports that reached `/csp-report`, oldest first.
 * @property {() => void} clear Empties the three lists.
 * @property {() => Promise<void>} close Stops; connections that are still open are cut.
 */

/**
 * Serves the site and its third parties, each on its own `*.localhost` name, on 127.0.0.1 and, where the machine has it, ::1.
 *
 * @param {{ port?: number, quiet?: boolean }} [options] `port` 0, the default, takes a free one; `quiet` prints nothing.
 * @returns {Promise<Demo>} Rejects when the port is taken.
 */
export async function startDemo({ port = 0, quiet = false } = {}) {
  const log = { requests: [], siteRequests: [], reports: [] }
  const listener = async (request, response) => {
    try {
      await answer(request, response, log)
    } catch (error) {
      console.error(error)
      response.statusCode = 500
      response.end()
    }
  }
  const local = await listenLocally(() => createServer(listener), port)
  const origin = (host = 'lumen.localhost') => `http://${host}:${local.port}`
  if (!quiet)
    console.log(
      `\n  Lumen Stream, the demo of Consentry:\n\n    ${origin()}/\n\n  Without Consentry, to compare: ${origin()}/?control\n  Ctrl+C stops it.\n`,
    )
  return {
    port: local.port,
    origin,
    ...log,
    clear: () => Object.values(log).forEach((list) => (list.length = 0)),
    close: local.close,
  }
}

async function answer(request, response, log) {
  const { host, port } = hostOf(request)
  const url = new URL(request.url, `http://${host}`)
  const isSite = host === 'lumen.localhost' || host.endsWith('.lumen.localhost')
  const entry = {
    host,
    method: request.method,
    path: url.pathname,
    query: url.search.slice(1),
    referer: request.headers.referer ?? '',
    dest: request.headers['sec-fetch-dest'] ?? '',
    at: Date.now(),
    size: 0,
    status: 0,
  }
  ;(isSite ? log.siteRequests : log.requests).push(entry)
  const body = await readBody(request)
  entry.size = body.length
  response.on('finish', () => (entry.status = response.statusCode))
  response.setHeader('Cache-Control', 'no-store')
  if (isSite) await answerSite({ request, response, url, body, port, reports: log.reports })
  else await answerThirdParty({ request, response, url, host, port, entry })
}

function hostOf(request) {
  const [host, port] = (request.headers.host ?? '').toLowerCase().split(':')
  return { host, port: port ?? '80' }
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  const wished = env.PORT ? [Number(env.PORT)] : [8080, 8081, 8082, 8083, 8084, 8085, 0]
  await startFirstFree(wished)
}

async function startFirstFree([port, ...more]) {
  try {
    await startDemo({ port })
  } catch (error) {
    if (error.code !== 'EADDRINUSE' || more.length === 0) throw error
    await startFirstFree(more)
  }
}
