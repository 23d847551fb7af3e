import { readFile } from 'node:fs/promises'
import { answerApi } from './answerApi.mjs'
import { folders } from './folders.mjs'
import { policyFor } from './policyFor.mjs'
import { renderPage } from './renderPage.mjs'
import { sendFile } from './sendFile.mjs'

/** Answers for `lumen.localhost`: pages, the built Consentry, packages for import maps, and the site's own small API. */
export async function answerSite({ request, response, url, body, port, reports }) {
  const path = decodeURIComponent(url.pathname)
  if (path === '/csp-report') return takeReport(response, body, reports)
  if (path.startsWith('/api/')) return answerApi({ request, response, path, body })
  const page = path === '/' ? '/index.html' : path
  if (page.endsWith('.html')) return sendPage({ response, url, page, port })
  if (path === '/config.json' && (await sendFile(response, folders.demo, 'config.json'))) return
  const [, room, rest] = /^\/(consentry|modules)\/(.+)$/.exec(path) ?? []
  const folder = room === 'consentry' ? folders.dist : room === 'modules' ? folders.modules : folders.site
  if (await sendFile(response, folder, rest ?? path)) return
  notFound(response)
}

async function sendPage({ response, url, page, port }) {
  if (page.includes('..')) return notFound(response)
  const source = await readFile(`${folders.site}${page}`, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (source === undefined) return notFound(response)
  const policy = policyFor(page)
  if (policy.header) response.setHeader('Content-Security-Policy', policy.header)
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.end(await renderPage({ source, page, parameters: url.searchParams, nonce: policy.nonce, port }))
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
