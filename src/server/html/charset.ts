/** The encoding that a `Content-Type` names, in lower case. Default `utf-8`. */
export const charsetOf = (contentType: string): string => /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType)?.[1]?.toLowerCase() ?? 'utf-8'

/** Whether a byte below 128 is the ASCII character in an encoding, also in the middle of another character, as far as tags are concerned. */
export const keepsAscii = (charset: string): boolean => !/^(utf-?16|utf-?32|iso-2022|hz-gb|csiso2022|unicode|ucs-2|iso-10646)/.test(charset)

/** Makes text of a value that has one character for each byte. Characters beyond come from character references and stay. */
export function createDecode(charset: string): (value: string) => string {
  const decoder = decoderFor(charset)
  return (value) => value.replace(/[\x80-\xff]+/g, (run) => decoder.decode(Uint8Array.from(run, (character) => character.charCodeAt(0))))
}

function decoderFor(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset)
  } catch {
    return new TextDecoder() // A name that no browser knows either: they fall back to something of their own.
  }
}
