import { decodeSnapshot } from '../../core/decodeSnapshot.ts'
import { encodeSnapshot } from '../../core/encodeSnapshot.ts'
import { fingerprint } from '../../core/fingerprint.ts'
import type { Choices } from '../../core/types.ts'
import { isVisit } from '../asksFor.ts'
import { hostOf } from '../hostOf.ts'
import { setChoice } from '../setChoice.ts'
import type { Report } from '../types.ts'
import type { Visit } from '../visit.ts'
import type { Sharing } from './createSharing.ts'
import { joinChoices } from './joinChoices.ts'
import { readLetter } from './letter.ts'
import { onTheWay, parameter } from './parameter.ts'

/**
 * Takes the choices in that an address carries, and leads to the same address without them. They count if they were sealed by one of the operator's servers, for this
 * host, within the last minute, and not read before; and if the visitor comes from a page of the host that sealed them, or anybody could grant for
 * others by a link. What does not count is reported. Nothing for requests that carry none.
 */
export async function takeIn(visit: Visit, { seal, isFirst }: Sharing, report: Report): Promise<Response | undefined> {
  const { request, url } = visit
  const sealed = url.searchParams.get(parameter)
  if (sealed === null || !/^(GET|HEAD)$/.test(request.method)) return
  const headers = new Headers(onTheWay)
  const clean = new URL(url)
  clean.search = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair.split('=', 1)[0] !== parameter)
    .join('&')
  headers.set('location', clean.href)
  if (isVisit(request)) {
    const found = await read()
    if (typeof found === 'string') report('share', found)
    else setChoice(headers, visit, encodeSnapshot(visit.catalog, found, fingerprint), found)
  }
  return new Response(null, { status: 303, headers })

  /** The choices that count from now on, or why nothing new does. */
  async function read(): Promise<Choices | string> {
    const { catalog, now, reading } = visit
    const content = await seal?.open(sealed!)
    if (content === undefined) return 'not sealed with a secret of this server'
    const letter = readLetter(content)
    if (!letter) return 'of another version'
    if (letter.to !== url.hostname) return `for another host: ${letter.to}`
    if (letter.until <= visit.now) return 'too old'
    if (hostOf(request.headers.get('referer') ?? '', 'about:blank') !== letter.from) return `not from a page of ${letter.from}`
    if (!isFirst(letter.nonce, letter.until, visit.now)) return 'read before'
    const brought = decodeSnapshot(catalog, letter.snapshot, letter.roster, true)
    if (!brought) return 'not a choice'
    return joinChoices(catalog, reading.choices, brought, now)
  }
}
