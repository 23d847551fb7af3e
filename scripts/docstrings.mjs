const doc = String.raw`/\*\*((?:(?!\*/)[\s\S])*)\*/\s*`

/**
 * The docstrings of a TypeScript file that holds exported interfaces and types, one docstring before each of them and before
 * each key: by interface and key the text and the type as it is written, and by name the text of each interface and of each other
 * type.
 */
export function docstrings(source) {
  const interfaces = new Map()
  for (const [, name, body] of source.matchAll(/export interface (\w+) \{\n([\s\S]*?)\n\}/g)) {
    const keys = new Map()
    for (const [, text, key, type] of body.matchAll(new RegExp(String.raw`${doc}readonly (\$?\w+)\??: ([^\n]+)`, 'g'))) {
      keys.set(key, { text: flowing(text), type })
    }
    interfaces.set(name, keys)
  }
  const named = (kind) =>
    new Map([...source.matchAll(new RegExp(`${doc}export ${kind} (\\w+)`, 'g'))].map(([, text, name]) => [name, flowing(text)]))
  return { interfaces, summaries: named('interface'), types: named('type') }
}

/** A docstring without its asterisks, as one paragraph. */
function flowing(text) {
  return text
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
}
