import { charsetOf, keepsAscii } from './html/charset.ts'
import { createRewrite } from './html/createRewrite.ts'
import type { Report } from './types.ts'
import type { Visit } from './visit.ts'

/** Headers that are about the exact bytes of a body. */
const aboutBytes = ['content-length', 'accept-ranges', 'content-md5', 'digest', 'content-digest', 'repr-digest']

/**
 * The body of a page with its tags gated, and `headers` without what no longer holds. One that cannot be read is passed on as it is, and
 * reported: then the policy alone holds back what is denied.
 */
export function rewritten(
  response: Response,
  headers: Headers,
  { reading, judge, url, request, region }: Visit,
  report: Report,
): ReadableStream<Uint8Array> | null {
  const type = headers.get('content-type') ?? ''
  const coding = headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity'
  const charset = charsetOf(type)
  const problem =
    coding !== 'identity'
      ? (['compressed', coding] as const)
      : !keepsAscii(charset)
        ? (['charset', charset] as const)
        : /xhtml/i.test(type)
          ? (['xhtml', type] as const)
          : response.status === 206
            ? (['part', headers.get('content-range')] as const)
            : undefined
  if (problem) {
    report(problem[0], `${problem[1]} on ${url.pathname}`)
    return response.body
  }
  for (const name of aboutBytes) headers.delete(name)
  // What answers HEAD says what GET would.
  if (!response.body || request.method === 'HEAD') return null
  return response.body.pipeThrough(createRewrite(reading.decision, judge, url.href, charset, region))
}
