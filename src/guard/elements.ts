import type { Vector } from './types.ts'

/** Elements that ask for something: what they are to a visitor, and the attributes that name what they ask for. */
export const asking: ReadonlyMap<string, readonly [Vector, ...attributes: string[]]> = new Map<string, readonly [Vector, ...string[]]>([
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
  ['style', ['style']],
])

/** Where the value of a held attribute stands. */
export const twin = 'data-held-'

/** Links and tables are many, and hardly one of them asks for anything. */
const seldom = /ping|background/

/** Whether an element is one that asks. */
function isAsking(element: Element): boolean {
  const entry = asking.get(element.localName)
  if (!entry) return false
  const [, attribute = ''] = entry
  return !seldom.test(attribute) || element.hasAttribute(attribute) || element.hasAttribute(twin + attribute)
}

/** Every asking element in a tree, the root included, in document order. By a loop: a selector for all of them takes five times as long. */
export function askingIn(root: Element | Document | DocumentFragment): Element[] {
  const all = 'getElementsByTagName' in root ? root.getElementsByTagName('*') : root.querySelectorAll('*')
  const found = 'localName' in root && isAsking(root) ? [root] : []
  for (let i = 0, element; (element = all[i]); i++) if (isAsking(element)) found.push(element)
  return found
}

/** Whether HTML text can have something in it that asks. Quick, because most has not. */
export const mayAsk = (html: string): boolean =>
  /<(script|i?frame|ima?ge?|feimage|input|link|video|audio|source|track|embed|object|style)\b/i.test(html) ||
  /ping|background|url\(/i.test(html)
