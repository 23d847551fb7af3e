/**
 * A short text that stands for a longer one: FNV-1a over its UTF-16 units, 32 bits in base 36, at most 7 characters. It tells an
 * operator's catalogs apart and finds damage; it is no protection against somebody who wants a collision.
 */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}
