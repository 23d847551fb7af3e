import type { NodeRequest } from './types.ts'

/** A request whose body is sent while it still arrives has to say so. */
interface StreamingInit extends RequestInit {
  readonly duplex: 'half'
}

/**
 * The request as `fetch` has it. Its body is read only as fast as the site reads it. `origin` is how visitors reach the site; without it,
 * the `Host` header and the connection say. Throws where `fetch` has no such request.
 */
export function requestOf(incoming: NodeRequest, origin: string | undefined, signal: AbortSignal): Request {
  const { method = 'GET', url = '/', headers, rawHeaders, socket } = incoming
  const host = headers[':authority'] ?? headers.host
  const from = origin ?? `${'encrypted' in socket && socket.encrypted ? 'https' : 'http'}://${String(host)}`
  const all = new Headers()
  for (let i = 0; i < rawHeaders.length; i += 2) if (!rawHeaders[i]!.startsWith(':')) all.append(rawHeaders[i]!, rawHeaders[i + 1]!)
  const hasBody = all.has('transfer-encoding') || Number(all.get('content-length') ?? 0) > 0
  const init: StreamingInit = {
    method,
    headers: all,
    signal,
    duplex: 'half',
    ...(hasBody && method !== 'GET' && method !== 'HEAD' && { body: bodyOf(incoming) }),
  }
  // A path that begins with two slashes would be another host, were it resolved.
  return new Request(url.startsWith('/') ? from + url : new URL(url, from), init)
}

function bodyOf(incoming: NodeRequest): ReadableStream<Uint8Array> {
  let chunks: AsyncIterator<Uint8Array> | undefined
  return new ReadableStream(
    {
      async pull(controller) {
        chunks ??= incoming[Symbol.asyncIterator]()
        const { done, value } = await chunks.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
    },
    { highWaterMark: 0 },
  )
}
