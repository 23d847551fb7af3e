import type { NodeResponse } from './types.ts'

/** Sends a response of `fetch`, no faster than the visitor takes it. Resolves when all is sent, or when the visitor has gone. */
export async function sendResponse(
  { status, statusText, headers, body }: Response,
  outgoing: NodeResponse,
  isHead: boolean,
): Promise<void> {
  outgoing.statusCode = status
  if (statusText) outgoing.statusMessage = statusText
  for (const [name, value] of headers) if (name !== 'set-cookie') outgoing.setHeader(name, value)
  const cookies = headers.getSetCookie()
  if (cookies.length) outgoing.setHeader('set-cookie', cookies)
  if (!body) return void outgoing.end()
  const reader = body.getReader()
  const leave = (): void => void reader.cancel()
  outgoing.on('close', leave)
  try {
    if (isHead) await reader.cancel()
    for (let next = await reader.read(); !next.done; next = await reader.read()) if (!outgoing.write(next.value)) await drained(outgoing)
    outgoing.end()
  } finally {
    outgoing.off('close', leave)
  }
}

/** Resolves when more can be written, or when nobody is there to read it. */
function drained(outgoing: NodeResponse): Promise<void> {
  return new Promise((resolve) => {
    const events = ['drain', 'close'] as const
    const go = (): void => {
      for (const event of events) outgoing.off(event, go)
      resolve()
    }
    for (const event of events) outgoing.on(event, go)
    if (outgoing.destroyed) go()
  })
}
