import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { answerApi } from './answerApi.mjs'
import { answerConnection } from './answerConnection.mjs'
import { answerRecords } from './answerRecords.mjs'
import { folders } from './folders.mjs'
import { policyFor } from './policyFor.mjs'
import { renderPage } from './renderPage.mjs'
import { sendFile } from './sendFile.mjs'

/** Answers for `lumen.localhost`: pages, the built Consentry, packages for import maps, and the site's own small API. */
export async function answerSite({ request, response, url, body, port, site, reports }) {
  const path = decodeURIComponent(url.pathname)
  if (site.missing.has(path)) return notFound(response)
  if (path === '/csp-report') return takeReport(response, body, reports)
  if (path === '/records' || path === '/api/records') return answerRecords({ request, response, path, body, records: site.records })
  if (path.startsWith('/api/')) return answerApi({ request, response, path, body })
  if (answerConnection({ request, response, url })) return
  const page = path === '/' ? '/index.html' : path
  if (page.endsWith('.html')) return sendPage({ response, url, page, port, site })
  if (path === '/.well-known/gpc.json') return sendGpc(response, site)
  if (path === '/config.json' && (await sendFile(response, folders.demo, 'config.json'))) return
  const [, room, rest] = /^\/(consentry|modules)\/(.+)$/.exec(path) ?? []
  const folder = room === 'consentry' ? site.dist : room === 'modules' ? folders.modules : folders.site
  // A page in a sandbox is of no origin, and asks for modules as another site would.
  if (room) response.setHeader('Access-Control-Allow-Origin', '*')
  if (await sendFile(response, folder, rest ?? path)) return
  notFound(response)
}

/** As a site without our server would have it written when it is built. */
async function sendGpc(response, site) {
  const { gpcJson } = await import(pathToFileURL(`${site.dist}esm/server.js`).href)
  const configuration = site.configuration ?? JSON.parse(await readFile(`${folders.demo}config.json`, 'utf8'))
  response.setHeader('Content-Type', 'application/json')
  response.end(gpcJson(configuration))
}

async function sendPage({ response, url, page, port, site }) {
  if (page.includes('..')) return notFound(response)
  const source = await readFile(`${folders.site}${page}`, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (source === undefined) return notFound(response)
  const policy = policyFor(page)
  if (policy.header) response.setHeader('Content-Security-Policy', policy.header)
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.end(await renderPage({ source, page, parameters: url.searchParams, nonce: policy.nonce, port, site }))
}

function takeReport(response, body, reports) {
  reports.push(JSON.parse(body.toString()))
  response.statusCode = 204
  response.end()
}

function notFound(response) {
  response.statusCode = 404
  response.setHeader('Content-Type', 'text/plain; charset=utf-8')
  response.end('There is no such page.')
}
