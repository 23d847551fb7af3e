/** Elements that ask for something, and the attributes that name what: the same that the gates in the page know. */
export const asking: ReadonlyMap<string, readonly string[]> = new Map([
  ['script', ['src']],
  ['iframe', ['src']],
  ['img', ['src', 'srcset']],
  ['link', ['href']],
  ['video', ['src', 'poster']],
  ['audio', ['src']],
  ['source', ['src', 'srcset']],
  ['embed', ['src']],
  ['object', ['data']],
])

/**
 * Everything in the value of an attribute that could be an address. In a `srcset` that is every part, descriptors too: as an address
 * `2x` is one of the page's own, so it never holds anything back.
 */
export const addressesIn = (attribute: string, value: string): readonly string[] =>
  attribute === 'srcset' ? value.split(/\s+/).flatMap((part) => [part, ...part.split(',')]) : [value]
