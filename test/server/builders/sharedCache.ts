import CachePolicy from 'http-cache-semantics'

interface Stored {
  readonly policy: CachePolicy
  readonly body: string
}

/** A cache between visitors and a server. */
export interface SharedCache {
  /** How many answers came from the cache. */
  readonly hits: number
  fetch(request: Request): Promise<{ readonly body: string; readonly headers: Headers }>
}

/**
 * A cache that obeys RFC 9111 in what it stores, and for whom it uses it again; the library decides, this only keeps. Several answers of
 * one address are kept side by side.
 */
export function sharedCache(origin: (request: Request) => Promise<Response>): SharedCache {
  const stored = new Map<string, Stored[]>()
  let hits = 0
  return {
    get hits() {
      return hits
    },
    async fetch(request) {
      const asked = messageOf(request)
      const entries = stored.get(request.url) ?? []
      const hit = entries.find(({ policy }) => policy.satisfiesWithoutRevalidation(asked))
      if (hit) {
        hits++
        return { body: hit.body, headers: new Headers(hit.policy.responseHeaders()) }
      }
      const response = await origin(request)
      const body = await response.text()
      const policy = new CachePolicy(asked, { status: response.status, headers: Object.fromEntries(response.headers) }, { shared: true })
      if (policy.storable()) stored.set(request.url, [...entries, { policy, body }])
      return { body, headers: response.headers }
    },
  }
}

const messageOf = ({ method, url, headers }: Request) => ({ method, url, headers: Object.fromEntries(headers) })
