import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { Configuration } from '../../../src/core/configuration.ts'
import type { Page, Preferences } from '../driver/types.ts'
import { browser } from '../fixtures.ts'
import { siteConfiguration } from './siteConfiguration.ts'

/** What a test wants of a page of its own. */
export interface OwnPage {
  /** True for the same page without Consentry. */
  readonly control?: boolean
  /** Default: the demo's. */
  readonly configuration?: Configuration
  /** The file of Consentry that the page has. Default `consentry.js`. */
  readonly install?: 'consentry.js' | 'guard.js' | 'guard.lean.js'
  /** Markup at the end of the head, after Consentry. */
  readonly head?: string
  /** Text of a script before everything else of the page. */
  readonly first?: string
  /** Markup of the body. */
  readonly body?: string
  readonly viewport?: readonly [width: number, height: number]
  readonly preferences?: Preferences
  /** With its `#`. */
  readonly fragment?: string
  /** Path of a file of Consentry that the server does not have. */
  readonly missing?: string
}

const dist = resolve(process.env.DIST ?? fileURLToPath(new URL('../../../dist', import.meta.url)))

/** A page with Consentry and little else, for a new visitor. When the test is over, everything is closed. */
export async function openOwnPage(wanted: OwnPage = {}): Promise<Page> {
  const server = createServer(async ({ url = '' }, response) => {
    if (url === '/') return response.setHeader('content-type', 'text/html; charset=utf-8').end(htmlOf(wanted))
    const file = /^\/consentry\/((?:[\w/-]+\.)+js)$/.exec(url)?.[1]
    const text = file && file !== wanted.missing && (await readFile(`${dist}/${file}`).catch(() => undefined))
    response.statusCode = text ? 200 : 404
    response.setHeader('content-type', 'text/javascript; charset=utf-8').end(text)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const page = await (await browser()).newPage()
  onTestFinished(() => page.close())
  if (wanted.viewport) await page.setViewport(...wanted.viewport)
  if (wanted.preferences) await page.emulate(wanted.preferences)
  await page.goto(`http://site.localhost:${(server.address() as AddressInfo).port}/${wanted.fragment ?? ''}`)
  return page
}

function htmlOf({
  configuration = siteConfiguration(),
  install = 'consentry.js',
  control = false,
  head = '',
  first = '',
  body = '<p>A page</p>',
}: OwnPage): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>A page</title>
    <link rel="icon" href="data:,">
    ${first && `<script>${first}</script>`}
    <script type="application/json" data-consentry-config>${JSON.stringify(configuration).replaceAll('<', '\\u003c')}</script>
    ${control ? '' : `<script src="/consentry/${install}"></script>`}
    ${head}
  </head>
  <body>${body}</body>
</html>`
}
