import type { Listing } from '../../core/types.ts'
import type { SweptItem, Vector } from '../types.ts'

const stored = /^(cookie|localStorage|sessionStorage|indexedDB|cache|file|bucket|serviceWorker)$/

/** What no script of this page can see or remove: items of another site, and cookies that the catalog says the page cannot hold back, because a server sets them. */
export function unreachableOf({ service, technology: { type, name, party, gated, keepWhenDenied } }: Listing): SweptItem[] {
  const reason = party === 'third' ? 'other-origin' : type === 'cookie' && gated === false ? 'out-of-sight' : undefined
  if (!reason || keepWhenDenied || !stored.test(type)) return []
  return [{ vector: type as Vector, name: typeof name === 'string' ? name : (name?.re ?? ''), service: service.id, removed: false, reason }]
}
