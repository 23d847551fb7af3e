import type { Queued } from '../types.ts'
import type { Releasing } from './releasing.ts'

/** What is older is not sent, in milliseconds. */
const age = 600_000

/** What is sent of one page, in bytes of the bodies: also what browsers let a page send when it is left. */
const room = 64_000

/** Content types that a beacon sends to any host without asking it first. */
const plain = /^(text\/plain|application\/x-www-form-urlencoded|multipart\/form-data)\b/i

/** Sends what was kept for services that are granted now, once and in order. What fails is not tried again. */
export async function sendQueued({ win, queue, judge, report }: Releasing): Promise<void> {
  const isDue = ({ request: { url } }: Queued): boolean => !judge.judgeUrl('fetch', url)?.held
  const due = queue.filter(isDue)
  queue.splice(0, Infinity, ...queue.filter((kept) => !due.includes(kept)))
  let bytes = 0
  for (const kept of due)
    try {
      const { vector, request } = kept
      bytes += (await request.clone().arrayBuffer()).byteLength
      // The visitor may have refused while the one before was on its way.
      if (bytes > room || Date.now() - kept.at > age || !isDue(kept)) continue
      const isPlain = vector === 'beacon' && plain.test(request.headers.get('Content-Type') ?? 'text/plain')
      await win.fetch(new win.Request(request, { keepalive: true, ...(isPlain && { mode: 'no-cors' }) }))
    } catch (error) {
      report('queue', error)
    }
}
