import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Cookie } from './types.ts'
import { webkitNavigate } from './webkitNavigate.ts'
import type { WebkitSession } from './webkitSession.ts'

interface WebdriverCookie extends Omit<Cookie, 'expires'> {
  readonly expiry?: number
}

/**
 * WebKit tells the cookies of the URL that a tab shows. Cookies do not know ports, so another tab visits the hosts and folders of
 * the given URLs on a server of ours, which answers with nothing: the servers under test see none of it.
 */
export async function webkitCookies(session: WebkitSession, tab: string, urls: readonly string[]): Promise<readonly Cookie[]> {
  const server = createServer((_, response) => response.end()).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const found = new Map<string, Cookie>()
  try {
    const { handle } = (await session.inTab(tab, (send) => send('POST', '/window/new', { type: 'tab' }))) as { handle: string }
    await session.inTab(handle, async (send) => {
      for (const url of placesOf(urls, port)) {
        await webkitNavigate(send, '/url', { url }, 'domcontentloaded')
        const cookies = (await send('GET', '/cookie')) as WebdriverCookie[]
        for (const { name, value, domain, path, httpOnly, secure, expiry } of cookies) {
          found.set(`${domain} ${path} ${name}`, { name, value, domain, path, httpOnly, secure, expires: expiry })
        }
      }
      await send('DELETE', '/window')
    })
  } finally {
    server.closeAllConnections()
    server.close()
  }
  return [...found.values()]
}

/** Each host and folder of the URLs once, on the given port. */
function placesOf(urls: readonly string[], port: number): ReadonlySet<string> {
  const places = new Set<string>()
  for (const { protocol, hostname, pathname } of urls.map((url) => new URL(url))) {
    if (protocol !== 'http:') continue
    const folders = pathname.split('/').slice(0, -1)
    folders.forEach((_, depth) => places.add(`http://${hostname}:${port}${folders.slice(0, depth + 1).join('/')}/`))
    places.add(`http://${hostname}:${port}${pathname}`)
  }
  return places
}
