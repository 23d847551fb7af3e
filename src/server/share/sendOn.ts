import { encodeSnapshot } from '../../core/encodeSnapshot.ts'
import { fingerprint } from '../../core/fingerprint.ts'
import { rosterText } from '../../core/rosterText.ts'
import { isVisit } from '../asksFor.ts'
import type { Report } from '../types.ts'
import type { Visit } from '../visit.ts'
import type { Sharing } from './createSharing.ts'
import type { Letter } from './letter.ts'
import { onTheWay, parameter } from './parameter.ts'
import { targetOf } from './targetOf.ts'

/** How long a letter counts, in milliseconds: as long as a slow connection may take to follow it. */
const life = 60_000

/** In characters. Some servers take no longer addresses than 8 kB. */
const longest = 6000

/**
 * Answers `?to=` with the way to another host of the operator, with the visitor's choices in the address if there are any; to all other addresses with 400. Who only looks
 * ahead (a prefetch) gets no choices along.
 */
export async function sendOn(visit: Visit, { hosts, seal }: Sharing, report: Report): Promise<Response> {
  const { catalog, request, reading, now, url } = visit
  const { choices } = reading
  if (!/^(GET|HEAD)$/.test(request.method)) return new Response(null, { status: 405, headers: { ...onTheWay, allow: 'GET, HEAD' } })
  const target = targetOf(url.searchParams.get('to') ?? '', hosts)
  if (!target) return new Response(null, { status: 400, headers: onTheWay })
  if (choices && seal && isVisit(request)) {
    const letter: Letter = {
      from: url.hostname,
      to: target.hostname,
      until: now + life,
      nonce: crypto.randomUUID(),
      snapshot: encodeSnapshot(catalog, choices, fingerprint),
      roster: rosterText(catalog, choices.fresh),
    }
    const sealed = await seal.close(JSON.stringify(letter))
    // Not by `searchParams`, which would write the rest of the query in another way.
    if (sealed.length <= longest) target.search += `${target.search ? '&' : '?'}${parameter}=${sealed}`
    else report('share', `too long: ${sealed.length} characters`)
  }
  return new Response(null, { status: 303, headers: { ...onTheWay, location: target.href } })
}
