import { classifyHost, idsOf } from '../core/classify.ts'
import { asking } from '../guard/elements.ts'
import { heldValue } from '../guard/hold.ts'
import { parseUrl } from '../guard/hostOf.ts'
import { mark } from '../guard/judge.ts'
import type { HeldContent, InterfacePort } from '../runtime/types.ts'

/** What a visitor would see if it were not held: frames, plug-ins and films, in document order. A film that is held by its source is one. */
export function heldContents(port: InterfacePort): ReadonlyMap<Element, HeldContent> {
  const contents = new Map<Element, HeldContent>()
  for (const asked of port.held()) {
    const element = asked.localName === 'source' ? asked.parentElement : asked
    const url = heldValue(asked, asking.get(asked.localName)![1]!)
    // What is inside of another, as an `embed` in an `object`, is what old browsers see.
    if (!element || !url || contents.has(element) || !element.matches(':is(iframe,embed,object,video,audio):not(object *)')) continue
    const content = contentOf(port, element, asked.getAttribute(mark), url)
    if (content) contents.set(element, content)
  }
  return contents
}

function contentOf({ catalog, decision }: InterfacePort, element: Element, name: string | null, url: string): HeldContent | undefined {
  const { services, categories } = catalog
  const parsed = parseUrl(url, document.baseURI)
  if (!parsed) return
  const { hostname, host } = parsed
  const listing = classifyHost(catalog, hostname.replace(/\.$/, ''))
  const isKnown = name === null || services.has(name) || categories.has(name)
  const ids = [...(name === null ? [] : [name]), ...(listing ? idsOf(catalog, listing) : [])]
  return {
    element,
    url,
    host,
    service: listing?.service ?? services.get(name ?? ''),
    category: categories.get(name ?? ''),
    // A mark that names nothing is not to be granted.
    ids: isKnown ? [...new Set(ids)].filter((id) => !decision().granted.has(id)) : [],
  }
}
