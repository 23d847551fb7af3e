import type { StartTag } from 'parse5-sax-parser'
import { openParser } from './openParser.ts'

/** Where an attribute stands in the text of its tag. */
export interface Attribute {
  /** As a browser understands it, so without character references. */
  readonly value: string
  readonly start: number
  readonly end: number
}

/** A start tag. Names are lower case; of an attribute that stands twice it has the first, as a browser does. */
export interface Tag {
  readonly name: string
  readonly text: string
  readonly attributes: ReadonlyMap<string, Attribute>
}

/** A start tag as the parser tells it, with the text that it was read from. */
export function tagOf({ tagName, attrs, sourceCodeLocation }: StartTag, text: string): Tag {
  const places = sourceCodeLocation as Places | null | undefined
  const attributes = new Map<string, Attribute>()
  for (const { name, value } of attrs) {
    const place = places?.attrs?.[name]
    if (place) attributes.set(name, { value, start: place.startOffset - places.startOffset, end: place.endOffset - places.startOffset })
  }
  return { name: tagName.toLowerCase(), text, attributes }
}

/** Reads the text of one start tag. */
export function readTag(text: string): Tag {
  let tag: Tag | undefined
  let problem: Error | null | undefined
  const parser = openParser()
  parser.on('startTag', (token) => (tag ??= tagOf(token, text)))
  parser.write(text, (error) => (problem = error))
  parser.end()
  if (!tag) throw new TypeError(`This is no start tag: ${text}`, { cause: problem })
  return tag
}

interface Place {
  readonly startOffset: number
  readonly endOffset: number
}

type Places = Place & { readonly attrs?: Readonly<Record<string, Place>> }
