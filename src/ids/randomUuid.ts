/** A random UUID of version 4. `crypto.randomUUID` does not exist on http pages. Source: RFC 9562, section 5.4. */
export function randomUuid({ crypto }: Pick<Window, 'crypto'>): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
