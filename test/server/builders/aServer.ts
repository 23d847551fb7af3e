import type { Configuration } from '../../../src/core/configuration.ts'
import { createConsentServer } from '../../../src/server/createConsentServer.ts'
import type { ConsentServer, ConsentServerOptions, Site } from '../../../src/server/types.ts'
import { aSite } from './aSite.ts'
import { cookieFor } from './cookieFor.ts'

/** Noon of the day on which the tests take place. */
export const noon = Date.UTC(2026, 10, 22, 12)

/** A page with a tag of each service, and one of nobody's. */
export const tags = '<script src="https://ads.example/t.js"></script><iframe src="https://player.example/1"></iframe><img src="/own.gif">'

/** What a visitor's browser sends: a choice made at noon (nothing: none), beside other headers. */
export interface Visitor {
  readonly granted?: readonly string[]
  readonly headers?: Readonly<Record<string, string>>
  readonly method?: string
  readonly path?: string
}

/** A consent server around one answer of a site, and what it reported. */
export interface TestServer {
  readonly reported: readonly string[]
  /** The requests as the site got them. */
  readonly asked: readonly Request[]
  ask(visitor?: Visitor): Promise<Response>
}

/** The request of a visitor who goes to a page. */
export function requestOf({ granted, headers = {}, method = 'GET', path = '/' }: Visitor = {}): Request {
  const cookie = granted && cookieFor(aSite, granted, noon)
  return new Request(`https://lumen.example${path}`, {
    method,
    headers: { 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate', ...(cookie && { cookie }), ...headers },
  })
}

/** A server for the site, at noon. */
export function aServer(site: Site = () => aPage(), options: ConsentServerOptions = {}, configuration: Configuration = aSite): TestServer {
  const reported: string[] = []
  const asked: Request[] = []
  const server: ConsentServer = createConsentServer(configuration, {
    now: () => noon,
    report: (topic, detail) => void reported.push(`${topic} ${String(detail)}`),
    ...options,
  })
  return {
    reported,
    asked,
    ask: (visitor) =>
      server.handle(requestOf(visitor), (request, reading) => {
        asked.push(request)
        return site(request, reading)
      }),
  }
}

/** A page of the site, with these headers beside its type; a list of cookies is a header each. */
export function aPage(
  headers: Readonly<Record<string, string>> = {},
  cookies: readonly string[] = [],
  body: BodyInit | null = tags,
): Response {
  const all = new Headers({ 'content-type': 'text/html; charset=utf-8', ...headers })
  for (const cookie of cookies) all.append('set-cookie', cookie)
  return new Response(body, { headers: all })
}
