import { nextToken } from './nextToken.ts'
import { pathTo } from './pathTo.ts'

/** A place in a text: what stands there, by its path, and how many characters come before it. */
export interface Place {
  readonly path: string
  readonly offset: number
}

/** What a reader of a JSON text loses: where a key stands more than once, and where the text stops being JSON. */
export interface Scan {
  /** Keys that stand more than once in the same object, with every place of each. */
  readonly repeated: readonly (readonly Place[])[]
  readonly stop?: Place & { readonly reason: string }
}

// No valid configuration is deeper than 6; the limit keeps a hostile text from exhausting the stack.
const deepest = 64

/** Goes through a JSON text once. Never throws; agrees with `JSON.parse` on what is JSON, up to 64 levels. */
export function scanText(text: string): Scan {
  const repeated: Place[][] = []
  let token = nextToken(text, 0)
  let stop: Scan['stop']

  const fail = (path: string, reason: string): false => {
    stop = {
      path,
      offset: token.start,
      reason: token.kind === 'wrong' ? token.source : token.kind === 'end' ? `the text ends; ${reason}` : reason,
    }
    return false
  }
  const advance = (): true => {
    token = nextToken(text, token.end)
    return true
  }
  const isMark = (mark: string) => token.kind === 'mark' && token.source === mark

  const value = (path: string, depth: number): boolean => {
    if (depth > deepest) return fail(path, `more than ${deepest} levels deep`)
    if (isMark('{')) return sequence('}', path, object(path, depth))
    if (isMark('[')) return sequence(']', path, list(path, depth))
    return token.kind === 'text' || token.kind === 'word' ? advance() : fail(path, 'a value is missing here')
  }

  const sequence = (close: string, path: string, item: () => boolean): boolean => {
    advance()
    if (isMark(close)) return advance()
    for (;;) {
      if (!item()) return false
      if (isMark(close)) return advance()
      if (!isMark(',')) return fail(path, `a comma or ${close} is missing here`)
      advance()
      if (isMark(close)) return fail(path, `a comma cannot stand before ${close}`)
    }
  }

  const object = (path: string, depth: number) => {
    const places = new Map<string, Place[]>()
    return () => {
      if (token.kind !== 'text') return fail(path, 'a key in double quotes is missing here')
      const key = String(JSON.parse(token.source))
      const place = { path: pathTo(path, key), offset: token.start }
      const earlier = places.get(key)
      if (!earlier) places.set(key, [place])
      else if (earlier.push(place) === 2) repeated.push(earlier)
      advance()
      if (!isMark(':')) return fail(place.path, 'a colon is missing here')
      advance()
      return value(place.path, depth + 1)
    }
  }

  const list = (path: string, depth: number) => {
    let index = 0
    return () => value(pathTo(path, index++), depth + 1)
  }

  if (value('', 1) && token.kind !== 'end') fail('', 'something follows after the end of the configuration')
  return stop ? { repeated, stop } : { repeated }
}
