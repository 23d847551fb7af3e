/** The smallest piece of a JSON text. `wrong` says why it is none, at `start`. */
export interface Token {
  readonly kind: 'mark' | 'text' | 'word' | 'end' | 'wrong'
  /** The piece as it is written; for `wrong` the reason. */
  readonly source: string
  readonly start: number
  readonly end: number
}

/** The token at or after `from`. */
export function nextToken(text: string, from: number): Token {
  const start = skipSpace(text, from)
  const first = text[start]
  if (first === undefined) return { kind: 'end', source: '', start, end: start }
  if ('{}[]:,'.includes(first)) return { kind: 'mark', source: first, start, end: start + 1 }
  if (first === '"') return textToken(text, start)
  const word = /[^\s{}[\]:,"]+/y
  word.lastIndex = start
  const source = word.exec(text)?.[0] ?? first
  if (/^(true|false|null|-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?)$/.test(source)) {
    return { kind: 'word', source, start, end: start + source.length }
  }
  return wrong(start, reason(source))
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at++
  return at
}

function textToken(text: string, start: number): Token {
  const escape = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '"') return { kind: 'text', source: text.slice(start, at + 1), start, end: at + 1 }
    if (character < ' ') return wrong(at, 'a line break, tab or control character cannot stand inside quotes')
    if (character !== '\\') continue
    escape.lastIndex = at + 1
    if (!escape.test(text)) return wrong(at, 'a backslash that begins no known escape; a backslash itself is written \\\\')
    at = escape.lastIndex - 1
  }
  return wrong(start, 'the quotes that open here are never closed')
}

function wrong(start: number, source: string): Token {
  return { kind: 'wrong', source, start, end: start }
}

function reason(source: string): string {
  if (source.startsWith('/')) return 'JSON has no comments'
  if (/^['’‘“”`]/.test(source)) return 'only straight double quotes can stand here'
  if (source.startsWith('\ufeff')) return 'an invisible byte order mark; save the file without it'
  if (/^[-+.]?\d/.test(source)) return `${source.slice(0, 40)} is not a number as JSON writes it`
  return `double quotes are missing around ${source.slice(0, 40)}`
}
