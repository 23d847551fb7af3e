import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface BareServer {
  /** URL of a path on a host, which is any name under `localhost`. */
  url(host: string, path?: string): string
  close(): Promise<void>
}

const html = '<!doctype html><title>A page</title><link rel="icon" href="data:,"><button id="button">Press</button><a href="#a">Link</a>'
const policy = "default-src 'none'; img-src data:; script-src 'nonce-a'; require-trusted-types-for 'script'; trusted-types consentry"

/** A server for tests of the driver: `/none` is empty, `/strict` has a content security policy, the rest sets two cookies. */
export async function startBareServer(): Promise<BareServer> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html')
    if (request.url === '/strict') response.setHeader('content-security-policy', policy)
    else if (request.url !== '/none') response.setHeader('set-cookie', ['secret=1; HttpOnly; Path=/', 'visit=1; Path=/; Max-Age=600'])
    response.end(html)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: (host, path = '/') => `http://${host}:${port}${path}`,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
