import { createServer } from 'node:http'
import { argv, env } from 'node:process'
import { pathToFileURL } from 'node:url'
import { answerSite } from './server/answerSite.mjs'
import { answerThirdParty } from './server/answerThirdParty.mjs'
import { createStrictSite } from './server/createStrictSite.mjs'
import { folders } from './server/folders.mjs'
import { listenLocally } from './server/listenLocally.mjs'
import { readBody } from './server/readBody.mjs'

/**
 * Serves the site and its third parties, each on its own `*.localhost` name, on 127.0.0.1 and, where the machine has it, ::1.
 *
 * @param {{ port?: number, quiet?: boolean, dist?: string, configuration?: object }} [options] `port` 0, the default, takes a free one; `quiet` prints nothing;
 *   `dist` is the folder of the build to serve, with a slash at the end; `configuration` stands in
 *   the pages in place of their own.
 * @returns {Promise<import('./server.mjs').Demo>} Rejects when the port is taken.
 */
export async function startDemo({ port = 0, quiet = false, dist = folders.dist, configuration } = {}) {
  const log = { requests: [], siteRequests: [], reports: [] }
  const site = { dist, configuration, missing: new Set(), strict: undefined, records: new Map() }
  const listener = async (request, response) => {
    try {
      await answer(request, response, log, site)
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
      `\n  Lumen Stream, the demo of Consentry:\n\n    ${origin()}/\n\n  Without Consentry, to compare: ${origin()}/?control\n  In strict mode, by the server: ${origin('strict.lumen.localhost')}/\n  Ctrl+C stops it.\n`,
    )
  return {
    port: local.port,
    origin,
    ...log,
    missing: site.missing,
    clear: () => Object.values(log).forEach((list) => (list.length = 0)),
    close: local.close,
  }
}

async function answer(request, response, log, site) {
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
  response.on('finish', () => (entry.status = response.statusCode))
  if (host === 'strict.lumen.localhost') {
    site.strict ??= createStrictSite({ site, port, reports: log.reports })
    return (await site.strict)(request, response)
  }
  const body = await readBody(request)
  entry.size = body.length
  response.setHeader('Cache-Control', 'no-store')
  if (isSite) await answerSite({ request, response, url, body, port, site, reports: log.reports })
  else await answerThirdParty({ request, response, url, host, port, entry })
}

function hostOf(request) {
  const [host, port] = (request.headers.host ?? '').toLowerCase().split(':')
  // A dot at the end of a name changes nothing about who is asked.
  return { host: host.replace(/\.$/, ''), port: port ?? '80' }
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
