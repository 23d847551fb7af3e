import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import type { Configuration } from '../../../src/core/configuration.ts'
import type * as Server from '../../../src/entries/server.ts'
import type { Page } from '../driver/types.ts'
import { browser } from '../fixtures.ts'
import { siteConfiguration } from './siteConfiguration.ts'

const dist = resolve(process.env.DIST ?? fileURLToPath(new URL('../../../dist', import.meta.url)))

/** Two sites of one operator on domains that have nothing in common. */
export const hosts = ['lumen-films.localhost', 'lumen-kids.localhost'] as const

/** The sites, and a visitor who is new to both. */
export interface Family {
  readonly page: Page
  /** Address of the first site, or of the second. */
  url(site: 0 | 1, path?: string): string
  /** Every address that was asked, with its query, in order. */
  readonly asked: readonly string[]
}

/** Opens the first site. Each page links to the other one: `#other`, and without a referrer `#silent`. */
export async function openFamily(): Promise<Family> {
  const { createConsentServer, toNodeHandler } = (await import(pathToFileURL(`${dist}/esm/server.js`).href)) as typeof Server
  const configuration: Configuration = {
    ...siteConfiguration(),
    firstParty: [...hosts],
    server: { choicePath: '/consent', share: { path: '/consent/to', hosts } },
  }
  const asked: string[] = []
  const port = (): number => (server.address() as AddressInfo).port
  const site = async (request: Request): Promise<Response> => {
    const { pathname, hostname } = new URL(request.url)
    const file = /^\/consentry\/((?:[\w/]+\.)+js)$/.exec(pathname)?.[1]
    const text = file && (await readFile(`${dist}/${file}`, 'utf8').catch(() => undefined))
    if (text) return new Response(text, { headers: { 'content-type': 'text/javascript; charset=utf-8' } })
    const other = `http://${hosts.find((host) => host !== hostname)}:${port()}/films?a=1`
    return new Response(htmlOf(configuration, other), { headers: { 'content-type': 'text/html; charset=utf-8' } })
  }
  const handle = toNodeHandler(createConsentServer(configuration, { share: { secret: 'known to both of the servers only' } }), site)
  const server = createServer((request, response) => {
    asked.push(`${request.headers.host?.split(':')[0]}${request.url}`)
    void handle(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const page = await (await browser()).newPage()
  onTestFinished(() => page.close())
  const url: Family['url'] = (which, path = '/') => `http://${hosts[which]}:${port()}${path}`
  await page.goto(url(0))
  return { page, url, asked }
}

function htmlOf(configuration: Configuration, other: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <title>A site of a family</title>
    <link rel="icon" href="data:,">
    <script type="application/json" data-consentry-config>${JSON.stringify(configuration).replaceAll('<', '\\u003c')}</script>
    <script src="/consentry/consentry.js"></script>
  </head>
  <body>
    <p><a id="other" href="${other}">The other site</a> <a id="silent" rel="noreferrer" href="${other}">The same, without a referrer</a></p>
  </body>
</html>`
}
