import type { Guard } from '../guard/types.ts'
import { batchKey } from '../runtime/sending/batchKey.ts'
import { replyOf } from '../runtime/sending/replyOf.ts'
import type { Batch, Reply } from '../runtime/sending/types.ts'

/** How long the endpoint has for its answer, in milliseconds. */
export const patience = 20_000

/**
 * Posts a batch, and nothing beside it: no cookies, no address of the page. A short request outlives the page, except after a failure: browsers let 64 KiB of
 * a page's requests do that, and where others have used them up, one more fails. Never rejects.
 */
export async function postRecords(
  win: Window & typeof globalThis,
  { own }: Pick<Guard, 'own'>,
  endpoint: string,
  { records, body, isShort }: Batch,
  isRetry: boolean,
): Promise<Reply> {
  const { href } = win.location
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), patience)
  try {
    const answer = await own(() =>
      win.fetch(new URL(endpoint, href).href, {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': batchKey(records.map(({ id }) => id)) },
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'manual',
        cache: 'no-store',
        keepalive: isShort && !isRetry,
        signal: stop.signal,
      }),
    )
    return replyOf(answer, Date.now())
  } catch (error) {
    return { outcome: 'later', detail: stop.signal.aborted ? `no answer in ${patience / 1000} s` : `${error}`, wait: 0 }
  } finally {
    clearTimeout(timer)
  }
}
