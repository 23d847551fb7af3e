import { asksForWorker, isVisit } from './asksFor.ts'
import { addPolicy } from './headers/addPolicy.ts'
import { keepPrivate } from './headers/keepPrivate.ts'
import { addOwnTag } from './headers/ownTag.ts'
import { stripCookies } from './headers/stripCookies.ts'
import { stripLinks } from './headers/stripLinks.ts'
import { snapshotName } from '../core/snapshotName.ts'
import { parseSetCookie } from './headers/parseSetCookie.ts'
import { hasOwnCopy } from './passOn.ts'
import { policyFor } from './policy/policyFor.ts'
import type { Policy } from './policy/parsePolicies.ts'
import { renewCookie } from './renewCookie.ts'
import { rewritten } from './rewritten.ts'
import type { Report } from './types.ts'
import type { Visit } from './visit.ts'

/** What an operator has set for all visits. */
export interface Settings {
  /** For responses without a policy of their own; never empty. */
  readonly policies: readonly Policy[]
  readonly renew: boolean
  readonly report: Report
}

/** Characters of a policy that every server on the way takes: some have room for 4 KiB of headers. */
const unremarkable = 3000

/** The site's response as this visitor may have it. One that is the same for everybody comes back as it is. */
export function personalise(response: Response, visit: Visit, settings: Settings): Response {
  const { catalog, request, url, reading, judge, now, decisionTag, dependsOn } = visit
  // An upgrade, or what stands for a network error: no response could be made from it.
  if (response.status < 200) return response
  const headers = new Headers(response.headers)
  const isPage = /^\s*(text\/html|application\/xhtml\+xml)\b/i.test(headers.get('content-type') ?? '')
  const isConfirmed = response.status === 304 && hasOwnCopy(request, decisionTag)
  const hasPolicy = headers.has('content-security-policy')
  const depends = [
    stripCookies(headers, catalog, reading.decision, now),
    stripLinks(headers, catalog, judge, url.href),
    isPage || isConfirmed || asksForWorker(request),
  ]
  if (!depends.includes(true)) return response
  keepPrivate(headers, dependsOn)
  // The policy that the browser keeps with its copy stays in force, with the nonces that stand in that copy.
  if (isPage || asksForWorker(request) || (isConfirmed && hasPolicy)) {
    const host = url.hostname
    const leftOut = addPolicy(headers, settings.policies, (base) => policyFor(catalog, reading.decision, base, judge, host))
    for (const source of leftOut) settings.report('policy', source)
    const size = headers.get('content-security-policy')!.length
    if (size > unremarkable) settings.report('long-policy', `${Math.round(size / 1000)} kB`)
  }
  if (isPage || isConfirmed) {
    addOwnTag(headers, decisionTag)
    const name = snapshotName(catalog)
    const isSet = headers.getSetCookie().some((cookie) => parseSetCookie(cookie, now).name === name)
    if (settings.renew && isVisit(request) && !isSet) renewCookie(headers, visit)
  }
  const body = isPage ? rewritten(response, headers, visit, settings.report) : response.body
  return new Response(body, { status: response.status, statusText: response.statusText, headers })
}
