import { asking, askingIn } from './elements.ts'
import { heldValues, isHeld, isInert } from './hold.ts'
import { inspect } from './inspect.ts'
import { mark } from './judge.ts'
import type { Realm } from './realm.ts'

/** Watches what arrives in the document. */
export interface Observer {
  /** Finds what was marked before the guard came. What is unmarked and there already has run. */
  scan(): void
  /** Watches a shadow tree as well. */
  watch(root: ParentNode & Node): void
  /** Stops frames and media of what is denied now; pictures and scripts that are there have asked already. */
  stop(): void
  disconnect(): void
}

/**
 * Holds what the parser, `innerHTML` and cloning bring, which no property setter sees, and finds what the operator marked. `found` is
 * called after a batch with something that may be released.
 */
export function observe(realm: Realm, found: () => unknown): Observer {
  const { enterFrames, judge, known, plain, win } = realm
  const { document } = win

  /** True if the element may be released. */
  function look(element: Element, isNew: boolean): boolean {
    const isKnown = known.has(element)
    known.add(element)
    // What we held was told of then.
    if (element.hasAttribute(mark) && isInert(element) && !isKnown)
      judge.holdsUrl(asking.get(element.localName)![0], heldValues(element)[0] ?? '', element, true)
    if (isNew) inspect(realm, element, isKnown)
    return isInert(element) && !isHeld(judge, element)
  }

  const lookAll = (elements: readonly Element[], isNew: boolean): void => {
    // A task later: Chromium loads no frame whose `src` is set while the parser is inserting it.
    if (elements.filter((element) => look(element, isNew)).length) setTimeout(found)
  }

  const observer = new win.MutationObserver((mutations) => {
    // The next script of the parser can reach them by index.
    enterFrames()
    for (const { addedNodes } of mutations)
      // Most of what arrives asks for nothing and has nothing in it.
      for (let i = 0, node; (node = addedNodes[i] as Element | undefined); i++)
        if ((asking.has(node.localName) || node.firstElementChild) && !plain.has(node)) lookAll(askingIn(node), true)
  })
  /** The document and its shadow trees; a tree that the page drops can go. */
  const roots: WeakRef<ParentNode & Node>[] = []
  function watch(root: ParentNode & Node): void {
    roots.push(new WeakRef(root))
    observer.observe(root, { childList: true, subtree: true })
  }
  watch(document)
  return {
    watch,
    scan: () => lookAll(askingIn(document), false),
    stop: () =>
      roots.forEach((root) =>
        root
          .deref()
          ?.querySelectorAll('iframe,video,audio,embed,object')
          .forEach((element) => inspect(realm, element, true)),
      ),
    disconnect: () => observer.disconnect(),
  }
}
