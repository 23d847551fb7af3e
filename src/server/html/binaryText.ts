/** Arguments that a call can take at once. */
const most = 8192

/**
 * Bytes as text of one character each. So a page in any encoding that keeps ASCII can be read and cut anywhere, also in the middle of a
 * character, and comes out byte for byte.
 */
export function textOfBytes(bytes: Uint8Array): string {
  let text = ''
  for (let from = 0; from < bytes.length; from += most) text += String.fromCharCode(...bytes.subarray(from, from + most))
  return text
}

/** The bytes that such a text stands for. */
export function bytesOfText(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}
