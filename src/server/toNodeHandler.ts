import { requestOf } from './node/requestOf.ts'
import { sendResponse } from './node/sendResponse.ts'
import type { NodeRequest, NodeResponse } from './node/types.ts'
import type { ConsentServer, Site } from './types.ts'

/** How Node's requests are understood. */
export interface NodeOptions {
  /**
   * Under which origin visitors reach the site, for example `https://lumen.example`: needed behind a proxy that ends TLS or changes
   * `Host`. Default: from the `Host` header and the connection.
   */
  readonly origin?: string
}

/** A listener for Node's `http` and `https`, or a middleware of frameworks that call them with a third argument. */
export type NodeListener = (incoming: NodeRequest, outgoing: NodeResponse, next?: (error: unknown) => void) => Promise<void>

/**
 * Serves a site through a consent server on Node's `http`. Both bodies stream, no faster than the other side reads. A request that
 * `fetch` does not know is answered with 400. What the site throws goes to `next` where there is one, else it is reported as `site` and
 * answered with 500; after the first byte, the connection is cut. The promise never rejects.
 */
export function toNodeHandler(server: ConsentServer, site: Site, { origin }: NodeOptions = {}): NodeListener {
  return async (incoming, outgoing, next) => {
    const visitor = new AbortController()
    outgoing.on('close', () => outgoing.writableEnded || visitor.abort())
    try {
      const request = readRequest(() => requestOf(incoming, origin, visitor.signal))
      const response = request ? await server.handle(request, site) : new Response(null, { status: 400 })
      await sendResponse(response, outgoing, incoming.method === 'HEAD')
    } catch (error) {
      if (outgoing.headersSent) {
        if (!visitor.signal.aborted) server.report('site', error)
        outgoing.destroy()
      } else if (next) next(error)
      else {
        server.report('site', error)
        outgoing.statusCode = 500
        outgoing.end()
      }
    }
  }
}

function readRequest(read: () => Request): Request | undefined {
  try {
    return read()
  } catch {
    return // Its method, host or path is nothing that `fetch` knows; the answer says so.
  }
}
