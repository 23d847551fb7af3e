import { asking, askingIn, twin } from './elements.ts'
import { mark, type Judge } from './judge.ts'
import { urlsIn, urlsOfText } from './urlsIn.ts'

/**
 * Keeps elements back and knows them again. What is held gets nearly the form that operators write by hand: a script is `text/plain`,
 * and a URL stands in a twin of its attribute (`data-held-src`; in marked elements `data-src`, which in others belongs to the page's
 * lazy loaders). So there is one way to release, and whoever looks sees what is held.
 */
export interface Holding {
  /**
   * Keeps an attribute back, or without one an inline script. `atOnce`: it is a script that a script made, so on release it waits
   * for nobody.
   */
  hold(element: Element, attribute?: string, value?: string, atOnce?: boolean): void
  /** Whether a script waits for no other. */
  isAtOnce(element: Element): boolean
  /** What is held or marked and not yet released, in document order. */
  waiting(): Element[]
}

/** A fresh, empty holding. Elements that the page drops are not kept alive. */
export function createHolding({ document }: Window): Holding {
  const startsAtOnce = new WeakMap<Element, boolean>()
  /** In shadow trees nothing else finds them. */
  let hidden: WeakRef<Element>[] = []

  return {
    hold(element, attribute, value = '', atOnce = element.hasAttribute('async')) {
      if (!startsAtOnce.has(element)) hidden.push(new WeakRef(element))
      startsAtOnce.set(element, atOnce)
      if (element.localName === 'script' && !isText(element)) {
        // Without its `src` a script would run its text, which a browser ignores beside a `src`.
        element.setAttribute('data-held-type', element.getAttribute('type') ?? '')
        element.setAttribute('type', 'text/plain')
      }
      if (attribute) {
        element.setAttribute(twin + attribute, value)
        element.removeAttribute(attribute)
      }
      stop(element)
    },
    isAtOnce: (element) => startsAtOnce.get(element) ?? element.hasAttribute('async'),
    waiting() {
      hidden = hidden.filter((reference) => reference.deref())
      const inShadow = hidden
        .map((reference) => reference.deref()!)
        .filter((element) => element.isConnected && element.getRootNode() !== document)
      return [...askingIn(document), ...inShadow].filter(isInert)
    },
  }
}

/** The value that an element is to get back for an attribute; null if it has it, or never had one. */
export function heldValue(element: Element, attribute: string): string | null {
  const own = element.getAttribute(attribute)
  if (own !== null) return isWaitingScript(element) ? own : null
  return element.getAttribute(twin + attribute) ?? (element.hasAttribute(mark) ? element.getAttribute('data-' + attribute) : null)
}

/** All values that an element is to get back. */
export const heldValues = (element: Element): string[] =>
  asking
    .get(element.localName)!
    .slice(1)
    .flatMap((name) => heldValue(element, name) ?? [])

/** Whether an element is held, or marked and not yet released. */
export const isInert = (element: Element): boolean => isWaitingScript(element) || !!heldValues(element).length

/** A script that is text because of us. One that is neither marked nor held is the page's own affair. */
export const isWaitingScript = (element: Element): boolean =>
  isText(element) && (element.hasAttribute(mark) || element.hasAttribute(twin + 'type'))

/** Whether anything still keeps an element back. An inline script asks for nothing and is held by its mark alone. */
export function isHeld({ judgeUrl }: Judge, element: Element): boolean {
  const [vector, ...attributes] = asking.get(element.localName)!
  return [...attributes.flatMap((attribute) => urlsIn(attribute, heldValue(element, attribute) ?? '')), ...urlsOfText(element)].some(
    (url) => judgeUrl(vector, url, element)?.held,
  )
}

/** A script that the browser takes for text. */
const isText = (element: Element): boolean => element.localName === 'script' && element.getAttribute('type') === 'text/plain'

/** Ends what the element has begun. */
function stop(element: Element): void {
  // A held pixel ends as one that the network does not let through, so that code which waits for it goes on.
  if (element.localName === 'img') setTimeout(() => element.isConnected || element.dispatchEvent(new Event('error')))
  // Taking `src` away ends a frame, but not a film.
  ;(element as Partial<HTMLMediaElement>).load?.()
}
