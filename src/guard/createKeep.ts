import { classifyHost } from '../core/classify.ts'
import type { Catalog, Decision } from '../core/types.ts'
import { hostOf } from './hostOf.ts'
import type { Queued, Vector } from './types.ts'

/** Keeps a held request for the time after the grant, if its technology says `"held": "queue"` and the visitor has not answered for its service. */
export type Keep = (vector: Vector, input: RequestInfo | URL, init?: RequestInit) => void

/** Kept are the first requests of a page, at most so many; what is too old or too large is left out when they are sent. */
const limit = 50

/** Keeps in the memory of this page, in `queue`. */
export const createKeep =
  (win: Window & typeof globalThis, catalog: Catalog, decision: () => Decision, queue: Queued[]): Keep =>
  (vector, input, init) => {
    const listing = classifyHost(catalog, hostOf(`${(input as Request).url ?? input}`, win.document.baseURI) ?? '')
    const service = listing?.service.id ?? ''
    if (listing?.technology.held !== 'queue' || !decision().unanswered.includes(service) || queue.length >= limit) return
    try {
      queue.push({ at: Date.now(), vector, service, request: new win.Request(input, init) })
    } catch {
      // The native call would have failed as well.
    }
  }
