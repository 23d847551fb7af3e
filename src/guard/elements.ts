import type { Vector } from './types.ts'

/** Elements that ask for something: what they are to a visitor, and the attributes that name what they ask for. */
export const asking: ReadonlyMap<string, readonly [Vector, ...attributes: string[]]> = new Map([
  ['script', ['script', 'src']],
  ['iframe', ['frame', 'src']],
  ['img', ['image', 'src', 'srcset']],
  ['link', ['link', 'href']],
  ['video', ['media', 'src', 'poster']],
  ['audio', ['media', 'src']],
  ['source', ['media', 'src', 'srcset']],
  ['embed', ['embed', 'src']],
  ['object', ['embed', 'data']],
])

/** Interfaces whose properties reflect those attributes. */
export const reflecting = [
  ['Script', 'src'],
  ['IFrame', 'src'],
  ['Image', 'src'],
  ['Image', 'srcset'],
  ['Link', 'href'],
  ['Media', 'src'],
  ['Video', 'poster'],
  ['Source', 'src'],
  ['Source', 'srcset'],
  ['Embed', 'src'],
  ['Object', 'data'],
] as const

/** Every asking element in a tree, the root included, in document order. */
export function askingIn(root: Element | Document): Element[] {
  const selector = [...asking.keys()].join()
  const inside = [...root.querySelectorAll(selector)]
  return 'matches' in root && root.matches(selector) ? [root, ...inside] : inside
}

/** Every URL of a `srcset` that can lead to another host, or else the value itself. */
export const urlsIn = (attribute: string, value: string): readonly string[] =>
  (attribute === 'srcset' && value.match(/[^\s,]*\/[^\s,]*/g)) || [value]
