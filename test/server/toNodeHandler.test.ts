import { once } from 'node:events'
import { createServer, get, request as ask, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, describe, it, onTestFinished, vi } from 'vitest'
import { createConsentServer } from '../../src/server/createConsentServer.ts'
import { toNodeHandler, type NodeOptions } from '../../src/server/toNodeHandler.ts'
import type { ConsentServerOptions, Site } from '../../src/server/types.ts'
import { aPage } from './builders/aServer.ts'
import { aSite } from './builders/aSite.ts'

/** Serves a site on a free port of 127.0.0.1 for one test. */
async function serve(site: Site, options: ConsentServerOptions & NodeOptions = {}): Promise<number> {
  return listen(toNodeHandler(createConsentServer(aSite, options), site, options))
}

async function listen(listener: RequestListener): Promise<number> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void (server.close(), server.closeAllConnections()))
  return (server.address() as AddressInfo).port
}

/** Every byte of a body that comes from the network in parts. */
async function textOf(message: IncomingMessage): Promise<string> {
  message.setEncoding('utf8')
  let text = ''
  for await (const part of message) text += part
  return text
}

const soon = (ms = 150) => new Promise((resolve) => setTimeout(resolve, ms))

/** Resolves with the number when it has not changed for a while. */
async function settled(count: () => number): Promise<number> {
  for (let before = -1; before !== count();) {
    before = count()
    await soon()
  }
  return count()
}

describe("a site on Node's http", () => {
  it('gets the whole request, and answers with status, headers and body', async () => {
    const seen: unknown[] = []
    const port = await serve(async (request) => {
      seen.push(request.method, request.url, request.headers.get('x-a'), await request.text())
      return new Response('Created é', {
        status: 201,
        statusText: 'Made',
        headers: [
          ['set-cookie', 'a=1'],
          ['set-cookie', 'b=2'],
          ['x-b', 'c'],
        ],
      })
    })
    const answer = await fetch(`http://127.0.0.1:${port}//host/a?b=%20c`, { method: 'PUT', headers: { 'x-a': 'ä' }, body: 'body é' })
    expect(seen).toEqual(['PUT', `http://127.0.0.1:${port}//host/a?b=%20c`, 'ä', 'body é'])
    expect([answer.status, answer.statusText, answer.headers.get('x-b'), answer.headers.getSetCookie()]).toEqual([
      201,
      'Made',
      'c',
      ['a=1', 'b=2'],
    ])
    expect(await answer.text()).toBe('Created é')
  })

  it('has its pages made fit for the visitor', async () => {
    const port = await serve(() => aPage())
    const answer = await fetch(`http://127.0.0.1:${port}/`)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(await answer.text()).toContain('data-consent="player" data-src=')
  })

  it('is reached under the origin that is given, behind a proxy', async () => {
    const urls: string[] = []
    const port = await serve(({ url }) => (urls.push(url), aPage()), { origin: 'https://lumen.example' })
    await fetch(`http://127.0.0.1:${port}/a`)
    expect(urls).toEqual(['https://lumen.example/a'])
  })

  it('answers HEAD without a body', async () => {
    const port = await serve(() => aPage())
    const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'HEAD' })
    expect(answer.headers.get('vary')).toBe('Cookie, Sec-GPC')
    expect(await answer.text()).toBe('')
  })

  it('refuses a request that fetch does not know', async () => {
    const site = vi.fn(() => aPage())
    const port = await serve(site)
    const message = await new Promise<IncomingMessage>((resolve, reject) =>
      ask({ host: '127.0.0.1', port, method: 'TRACE' }, resolve).on('error', reject).end(),
    )
    expect(message.statusCode).toBe(400)
    message.resume()
    expect(site).not.toHaveBeenCalled()
  })
})

describe('streams', () => {
  it('sends what is there before the rest is', async () => {
    let more: ((text: string) => void) | undefined
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => void (more = (text) => (text ? controller.enqueue(new TextEncoder().encode(text)) : controller.close())),
    })
    const port = await serve(() => aPage({}, [], body))
    const sent = fetch(`http://127.0.0.1:${port}/`)
    await soon(30)
    more!('<p>First</p>')
    const reader = (await sent).body!.getReader()
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('<p>First</p>')
    more!('last')
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('last')
    more!('')
    expect((await reader.read()).done).toBe(true)
  })

  it('makes no more of a page than a slow reader takes', async () => {
    const part = new TextEncoder().encode('<p>A line of a very long page.</p>\n'.repeat(500))
    const total = 64 * 2 ** 20
    let made = 0
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          if (made >= total) controller.close()
          else controller.enqueue(part)
          made += part.length
        },
      },
      { highWaterMark: 0 },
    )
    const port = await serve(() => aPage({}, [], body))
    const message = await new Promise<IncomingMessage>((resolve) => get({ host: '127.0.0.1', port }, resolve))
    let taken = 0
    for (let i = 1; i <= 4; i++) {
      // Under way is what the operating system keeps for both sockets, and Node for both ends: some of the page, not the page.
      expect((await settled(() => made)) - taken).toBeLessThan(total / 4)
      for (let chunk: Buffer | null = message.read(); chunk && taken < i * 2 ** 20; chunk = message.read()) taken += chunk.length
    }
    expect(taken).toBeGreaterThan(0)
    message.destroy()
    const last = await settled(() => made)
    await soon()
    expect(made).toBe(last)
  }, 60_000)

  it('takes no more of an upload than the site reads', async () => {
    let reader: ReadableStreamDefaultReader<Uint8Array> | undefined
    let release: (() => void) | undefined
    const port = await serve(async (request) => {
      reader = request.body!.getReader()
      await new Promise<void>((resolve) => (release = resolve))
      return new Response('done')
    })
    const upload = ask({ host: '127.0.0.1', port, method: 'POST', headers: { 'transfer-encoding': 'chunked' } })
    const answered = new Promise<IncomingMessage>((resolve, reject) => upload.on('response', resolve).on('error', reject))
    const part = Buffer.alloc(2 ** 16, 'a')
    let sent = 0
    const send = (): void => {
      while (sent < 64 * 2 ** 20 && !upload.writableNeedDrain) {
        upload.write(part)
        sent += part.length
      }
    }
    upload.on('drain', send)
    send()
    const stalled = await settled(() => sent)
    expect(stalled).toBeLessThan(16 * 2 ** 20)
    for (let read = 0; read < 8 * 2 ** 20;) read += (await reader!.read()).value!.length
    expect(await settled(() => sent)).toBeGreaterThan(stalled)
    upload.off('drain', send)
    upload.end()
    for (let next = await reader!.read(); !next.done; next = await reader!.read());
    release!()
    expect(await textOf(await answered)).toBe('done')
  }, 60_000)

  it('tells the site when the visitor has gone', async () => {
    let request: Request | undefined
    let cancelled = false
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('<p>a</p>')),
      cancel: () => void (cancelled = true),
    })
    const port = await serve((given) => ((request = given), aPage({}, [], body)))
    const message = await new Promise<IncomingMessage>((resolve) => get({ host: '127.0.0.1', port }, resolve))
    message.destroy()
    await vi.waitFor(() => expect(request!.signal.aborted).toBe(true))
    await vi.waitFor(() => expect(cancelled).toBe(true))
  })
})

describe('a site that fails', () => {
  const failing: Site = () => Promise.reject(new RangeError('on purpose'))

  it('is answered for with 500, and reported', async () => {
    const report = vi.fn()
    const port = await serve(failing, { report })
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(500)
    expect(report.mock.calls).toEqual([['site', new RangeError('on purpose')]])
  })

  it('hands its error on where there is somebody to take it', async () => {
    const report = vi.fn()
    const listener = toNodeHandler(createConsentServer(aSite, { report }), failing)
    const port = await listen((incoming, outgoing) => listener(incoming, outgoing, (error) => outgoing.end(`${error}`)))
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('RangeError: on purpose')
    expect(report).not.toHaveBeenCalled()
  })

  it('cuts the connection when it fails in the middle, so that nobody takes a part for the whole', async () => {
    const report = vi.fn()
    let parts = 0
    const body = new ReadableStream<Uint8Array>(
      {
        pull: (controller) =>
          parts++ ? controller.error(new RangeError('broken')) : controller.enqueue(new TextEncoder().encode('<p>a</p>')),
      },
      { highWaterMark: 0 },
    )
    const port = await serve(() => aPage({}, [], body), { report })
    await expect(fetch(`http://127.0.0.1:${port}/`).then((answer) => answer.text())).rejects.toThrow()
    expect(report.mock.calls).toEqual([['site', new RangeError('broken')]])
  })
})
