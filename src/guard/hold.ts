import { asking, firstUrl } from './elements.ts'
import type { Judge } from './judge.ts'

/** What an element is kept from asking for. */
export interface Held {
  readonly element: Element
  /** The withheld attributes, with their values as they were given (a TrustedScriptURL stays one). */
  readonly attributes: Map<string, unknown>
  /** For a script: the type it is to get back, and whether it waits for nobody. */
  readonly type: string | null
  readonly atOnce: boolean
}

/** Keeps elements back and knows them again. */
export interface Holding {
  /**
   * Keeps the value of an attribute back, or without one an inline script. `atOnce`: the element is a script that a script made, so it
   * does not wait for others.
   */
  hold(element: Element, attribute?: string, value?: unknown, atOnce?: boolean): void
  /** Keeps an element back that the operator marked. Nothing is taken from it: its markup is inert. */
  holdMarked(element: Element): void
  /** The attribute got a value that may pass: forget the one kept back. */
  forget(element: Element, attribute: string): void
  /** Keeps what was taken for release back after all. */
  putBack(held: Held): void
  /** Takes out, in document order, what may pass now. */
  takeReleasable(judge: Judge): Held[]
}

/** A fresh, empty holding. Elements that the page drops are not kept alive. */
export function createHolding({ document }: Window): Holding {
  const byElement = new WeakMap<Element, Held>()
  let order: WeakRef<Element>[] = []

  function putBack(held: Held): void {
    byElement.set(held.element, held)
    order.push(new WeakRef(held.element))
  }

  function remember(element: Element, atOnce: boolean, type: string | null): Held {
    const known = byElement.get(element)
    if (known) return known
    const held = { element, attributes: new Map<string, unknown>(), type, atOnce }
    putBack(held)
    return held
  }

  return {
    putBack,
    hold(element, attribute, value, atOnce = element.hasAttribute('async')) {
      const held = remember(element, atOnce, element.getAttribute('type'))
      // Without its `src` a script would run its text, which a browser ignores beside a `src`.
      if (element.localName === 'script') element.setAttribute('type', 'text/plain')
      if (attribute !== undefined) {
        held.attributes.set(attribute, value)
        element.removeAttribute(attribute)
      }
      stop(element)
    },
    holdMarked(element) {
      if (byElement.has(element)) return
      const held = remember(element, element.hasAttribute('async'), element.getAttribute('data-type'))
      for (const attribute of asking.get(element.localName)!.slice(1)) {
        const value = element.getAttribute('data-' + attribute) ?? (element.localName === 'script' ? element.getAttribute(attribute) : null)
        if (value !== null) held.attributes.set(attribute, value)
      }
    },
    forget(element, attribute) {
      byElement.get(element)?.attributes.delete(attribute)
    },
    takeReleasable(judge) {
      const taken: Held[] = []
      order = order.filter((reference) => {
        const element = reference.deref()
        const held = element && byElement.get(element)
        if (!held) return false
        // A script may still be without its text while the parser is at it.
        if (isHeld(judge, held) || (element.localName === 'script' && document.readyState === 'loading')) return true
        byElement.delete(element)
        // A picture outside the document is a pixel: what it was to report happened before the grant.
        if (element.localName !== 'img' || element.isConnected) taken.push(held)
        return false
      })
      return taken.sort((a, b) => (a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
    },
  }
}

/** Whether anything still keeps an element back; an inline script asks for nothing and is held by its mark alone. */
export function isHeld({ judgeUrl }: Judge, { element, attributes }: Held): boolean {
  const vector = asking.get(element.localName)![0]
  const urls = attributes.size ? [...attributes].map(([attribute, value]) => firstUrl(attribute, `${value}`)) : ['']
  return urls.some((url) => judgeUrl(vector, url, element)?.held)
}

/** Ends what the element has begun. */
function stop(element: Element): void {
  // A held pixel ends as one that the network does not let through, so that code which waits for it goes on.
  if (element.localName === 'img') setTimeout(() => element.isConnected || element.dispatchEvent(new Event('error')))
  // Taking `src` away stops neither a frame nor a film. `replace` leaves no entry in the history.
  ;(element as HTMLIFrameElement).contentWindow?.location.replace('about:blank')
  ;(element as Partial<HTMLMediaElement>).load?.()
}
