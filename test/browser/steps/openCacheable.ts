import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { openSite, type Site } from './openSite.ts'

/**
 * The demo's site with pages that have no `Cache-Control: no-store`, which keeps them out of the back/forward cache of Chromium and
 * Firefox. It is asked through a server that takes the header away. Scripts keep it, so that each use of one is a request.
 */
export async function openCacheable(path: string): Promise<Site> {
  const site = await openSite('/art/icon.svg')
  const server = createServer((incoming, response) => {
    const { method, url, headers } = incoming
    const asked = request({ host: '127.0.0.1', port: site.demo.port, method, path: url, headers }, (answer) => {
      const { 'cache-control': rule, ...others } = answer.headers
      const isPage = answer.headers['content-type']?.startsWith('text/html')
      response.writeHead(answer.statusCode ?? 502, isPage ? others : { ...others, 'cache-control': rule })
      answer.pipe(response)
    })
    // A page that is left takes its requests with it.
    asked.on('error', () => response.destroy())
    incoming.pipe(asked)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const url: Site['url'] = (to = '/', host = 'lumen.localhost') => `http://${host}:${port}${to}`
  await site.page.goto(url(path))
  return { ...site, url }
}
