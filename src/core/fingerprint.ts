/**
 * A short text that stands for a longer one: two 32-bit FNV-1a style hashes in base 36, at most 14 characters. It tells
 * catalogs apart and finds damage; it is no protection against somebody who wants a collision.
 */
export function fingerprint(text: string): string {
  let a = 0x811c9dc5
  let b = 0x9747b28c
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193)
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b)
    b ^= b >>> 13
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36)
}
