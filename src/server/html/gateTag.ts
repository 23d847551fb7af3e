import { readTag, type Tag } from './readTag.ts'

/** What is wrong with a tag: the service that is denied, and the attributes that must not stay. */
export interface Finding {
  /** Id of a denied service; the mark of the element, where it has none. */
  readonly service: string
  readonly attributes: readonly string[]
}

/** The attribute that marks an element as belonging to a service or category. */
export const mark = 'data-consent'

/**
 * The text of a tag in the form that operators write by hand for what waits for a grant: a script becomes `text/plain`, an address moves
 * to `data-src` and the like, and the element carries the id of its service. Nothing else of the text changes.
 */
export function gateTag(tag: Tag, { service, attributes }: Finding): string {
  const isScript = tag.name === 'script'
  // A script that is text asks for nothing, and the gates in the page start it from its own `src`.
  let text = isScript ? rename(tag, 'type') : tag.text
  for (const name of isScript ? [] : attributes) {
    text = rename(readTag(text), name)
    // A browser passed over a second one; without the first it would not.
    for (let left = place(text, name); left; left = place(text, name)) text = text.slice(0, left.start) + text.slice(left.end)
  }
  const added = [...(isScript ? ['type="text/plain"'] : []), ...(tag.attributes.has(mark) ? [] : [`${mark}="${escape(service)}"`])]
  // At the front: of two attributes with the same name the first counts.
  return text.replace(/^<[^\s/>]+/, (start) => [start, ...added].join(' '))
}

/** Whether a script is text already. */
export const isText = ({ attributes }: Tag): boolean => attributes.get('type')?.value.trim().toLowerCase() === 'text/plain'

/** Puts `data-` before the name of an attribute, or `data-held-` where the page uses that for something else. */
function rename({ text, attributes }: Tag, name: string): string {
  const attribute = attributes.get(name)
  const prefix = attributes.has(`data-${name}`) ? 'data-held-' : 'data-'
  return attribute ? text.slice(0, attribute.start) + prefix + text.slice(attribute.start) : text
}

const place = (text: string, name: string) => readTag(text).attributes.get(name)

/** In ASCII, so that it is right in any encoding. */
const escape = (text: string): string => text.replace(/[^ !#-%'-~]/gu, (character) => `&#${character.codePointAt(0)};`)
