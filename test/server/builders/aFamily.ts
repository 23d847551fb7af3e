import type { Configuration } from '../../../src/core/configuration.ts'
import { createConsentServer } from '../../../src/server/createConsentServer.ts'
import type { ConsentServerOptions } from '../../../src/server/types.ts'
import { aPage, noon } from './aServer.ts'
import { aSite } from './aSite.ts'
import { cookieFor } from './cookieFor.ts'

/** Long enough. */
export const secret = 'a secret of the operator, for tests'

/** A site whose choices go to other hosts of the same operator, and come from there. */
export const sharing: Configuration = {
  ...aSite,
  server: { choicePath: '/consent', share: { path: '/consent/to', hosts: ['lumen.example', 'kids.example'] } },
}

/** The `Cookie` header of a visitor who granted these, and refused the rest. */
export const cookieOf = (granted: readonly string[], at = noon, site = sharing): string => cookieFor(site, granted, at)

interface HostOptions extends ConsentServerOptions {
  readonly site?: Configuration
}

/** What one visitor's browser asks of a host at noon, and what its server reports. */
export function aHost(host: string, { site = sharing, ...options }: HostOptions = {}) {
  const reported: string[] = []
  const server = createConsentServer(site, {
    now: () => noon,
    share: { secret },
    report: (topic, detail) => void reported.push(`${topic} ${String(detail)}`),
    ...options,
  })
  const go = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Response> =>
    server.handle(
      new Request(`https://${host}${path}`, {
        method,
        headers: { 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate', ...headers },
      }),
      () => aPage(),
    )
  return { reported, go }
}

/** Where a host sends a visitor with this cookie who follows a link to that address. */
export async function sentTo(address: string, cookie: string, from = aHost('lumen.example')): Promise<URL> {
  const response = await from.go(`/consent/to?to=${encodeURIComponent(address)}`, { cookie })
  return new URL(response.headers.get('location')!)
}

/** What a browser sends that follows a link on that host. */
export const coming = (from = 'lumen.example', cookie?: string) => ({ referer: `https://${from}/`, ...(cookie && { cookie }) })
