import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { ConsentRecord } from '../../../src/core/records/consentRecord.ts'

/** One batch that arrived. */
export interface Arrival {
  readonly headers: IncomingHttpHeaders
  readonly records: readonly ConsentRecord[]
}

/** What the endpoint does with a batch. */
export type Behaviour = (response: ServerResponse) => void

/** An endpoint for records on an origin of its own, and all that arrived. */
export interface Endpoint {
  readonly url: string
  readonly arrivals: readonly Arrival[]
  /** Ids of those that it has acknowledged, in order. */
  readonly acknowledged: readonly string[]
  behave(next: Behaviour): void
}

/** Acknowledges. */
export const works: Behaviour = (response) => void response.writeHead(204).end()

/** Ways to fail, by what they are. */
export const failures: Readonly<Record<string, Behaviour>> = {
  'is down': (response) => void response.socket?.destroy(),
  'answers 500': (response) => void response.writeHead(500, { 'content-type': 'application/json' }).end('{}'),
  'answers in HTML': (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Sign in</p>'),
  'leads elsewhere': (response) => void response.writeHead(302, { location: '/elsewhere' }).end(),
}

/** Starts an endpoint that works, until the test is over. */
export async function startEndpoint(): Promise<Endpoint> {
  const arrivals: Arrival[] = []
  const acknowledged: string[] = []
  let behaviour = works
  const server = createServer(async (request, response) => {
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '*')
    response.setHeader('access-control-allow-headers', 'content-type, idempotency-key')
    if (request.method !== 'POST') return response.writeHead(request.method === 'OPTIONS' ? 204 : 404).end()
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { records } = JSON.parse(Buffer.concat(chunks).toString()) as Arrival
    arrivals.push({ headers: request.headers, records })
    response.on('finish', () => response.statusCode === 204 && acknowledged.push(...records.map(({ id }) => id)))
    behaviour(response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    url: `http://records.localhost:${(server.address() as AddressInfo).port}/consent`,
    arrivals,
    acknowledged,
    behave: (next) => (behaviour = next),
  }
}
