import type { Vector } from './types.ts'

/** Elements that ask for something: what they are to a visitor, and the attributes that name what they ask for. */
export const asking: ReadonlyMap<string, readonly [Vector, ...attributes: string[]]> = new Map([
  ['script', ['script', 'src', 'href', 'xlink:href']],
  ['iframe', ['frame', 'src', 'srcdoc']],
  ['frame', ['frame', 'src']],
  ['img', ['image', 'src', 'srcset']],
  ['input', ['image', 'src']],
  ['image', ['image', 'href', 'xlink:href']],
  ['feImage', ['image', 'href', 'xlink:href']],
  ['link', ['link', 'href', 'imagesrcset']],
  ['video', ['media', 'src', 'poster']],
  ['audio', ['media', 'src']],
  ['source', ['media', 'src', 'srcset']],
  ['track', ['media', 'src']],
  ['embed', ['embed', 'src']],
  ['object', ['embed', 'data']],
  ['a', ['ping', 'ping']],
  ['area', ['ping', 'ping']],
  ['body', ['image', 'background']],
  ['table', ['image', 'background']],
  ['td', ['image', 'background']],
  ['th', ['image', 'background']],
])

/** Where the value of a held attribute stands. */
export const twin = 'data-held-'

/** Links and tables are many, and hardly one of them asks for anything. */
const seldom = /ping|background/

const selector = [...asking]
  .map(([name, [, attribute = '']]) => (seldom.test(attribute) ? `${name}[${attribute}],${name}[${twin}${attribute}]` : name))
  .join()

/** Every asking element in a tree, the root included, in document order. */
export function askingIn(root: Element | Document | DocumentFragment): Element[] {
  const inside = [...root.querySelectorAll(selector)]
  return 'matches' in root && root.matches(selector) ? [root, ...inside] : inside
}

/** Whether HTML text can have something in it that asks. Quick, because most has not. */
export const mayAsk = (html: string): boolean =>
  /<(script|i?frame|ima?ge?|feimage|input|link|video|audio|source|track|embed|object)\b/i.test(html) || /ping|background/i.test(html)
