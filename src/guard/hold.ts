import { asking, askingIn, firstUrl } from './elements.ts'
import { mark, type Judge } from './judge.ts'

/**
 * Keeps elements back and knows them again. What is held gets the form that operators write by hand: a script is `text/plain`, and
 * a URL stands in the `data-` twin of its attribute. So there is one way to release, and whoever looks sees what is held.
 */
export interface Holding {
  /**
   * Keeps an attribute back, or without one an inline script. `atOnce`: it is a script that a script made, so on release it waits
   * for nobody.
   */
  hold(element: Element, attribute?: string, value?: string, atOnce?: boolean): void
  /** Whether the element is marked or held, and inert. */
  isInert(element: Element): boolean
  /** Whether a script waits for no other. */
  isAtOnce(element: Element): boolean
  /** What may pass now, in document order. */
  releasable(judge: Judge): Element[]
}

/** A fresh, empty holding. Elements that the page drops are not kept alive. */
export function createHolding({ document }: Window): Holding {
  const held = new WeakMap<Element, boolean>()
  /** In shadow trees nothing else finds them. */
  let hidden: WeakRef<Element>[] = []

  const isInert = (element: Element): boolean =>
    (held.has(element) || element.hasAttribute(mark)) &&
    (isText(element) || asking.get(element.localName)!.some((name) => element.hasAttribute('data-' + name) && !element.hasAttribute(name)))

  return {
    hold(element, attribute, value = '', atOnce = element.hasAttribute('async')) {
      if (!held.has(element)) hidden.push(new WeakRef(element))
      held.set(element, atOnce)
      if (element.localName === 'script' && !isText(element)) {
        // Without its `src` a script would run its text, which a browser ignores beside a `src`.
        element.setAttribute('data-type', element.getAttribute('type') ?? '')
        element.setAttribute('type', 'text/plain')
      }
      if (attribute) {
        element.setAttribute('data-' + attribute, value)
        element.removeAttribute(attribute)
      }
      stop(element)
    },
    isInert,
    isAtOnce: (element) => held.get(element) ?? element.hasAttribute('async'),
    releasable(judge) {
      hidden = hidden.filter((reference) => reference.deref())
      const inShadow = hidden
        .map((reference) => reference.deref()!)
        .filter((element) => element.isConnected && element.getRootNode() !== document)
      return [...askingIn(document), ...inShadow].filter(
        (element) =>
          // A script may still be without its text while the parser is at it.
          !(element.localName === 'script' && document.readyState === 'loading') && isInert(element) && !isHeld(judge, element),
      )
    },
  }
}

/** The value that a held or marked element has for an attribute. */
export const heldValue = (element: Element, attribute: string): string | null =>
  element.getAttribute('data-' + attribute) ?? (isText(element) ? element.getAttribute(attribute) : null)

/** Whether anything still keeps an element back. An inline script asks for nothing and is held by its mark alone. */
export function isHeld({ judgeUrl }: Judge, element: Element): boolean {
  const [vector, ...attributes] = asking.get(element.localName)!
  return attributes.some((attribute) => judgeUrl(vector, firstUrl(attribute, heldValue(element, attribute) ?? ''), element)?.held)
}

/** A script that the browser takes for text. */
export const isText = (element: Element): boolean => element.localName === 'script' && element.getAttribute('type') === 'text/plain'

/** Ends what the element has begun. */
function stop(element: Element): void {
  // A held pixel ends as one that the network does not let through, so that code which waits for it goes on.
  if (element.localName === 'img') setTimeout(() => element.isConnected || element.dispatchEvent(new Event('error')))
  // Taking `src` away stops neither a frame nor a film. `replace` leaves no entry in the history.
  ;(element as HTMLIFrameElement).contentWindow?.location.replace('about:blank')
  ;(element as Partial<HTMLMediaElement>).load?.()
}
