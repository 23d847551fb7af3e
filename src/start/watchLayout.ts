const places = 'iframe,embed,object,video,audio'

/** What tells that elements came, went, or lie somewhere else. */
export interface LayoutWatch {
  /** Follows the size of an element and of what it stands in. */
  observe(element: Element): void
  unobserve(element: Element): void
  /** Something is held or released: `update` is called before the next frame is drawn. */
  changed(): void
  stop(): void
}

/** Calls `update` when there can be something new or something gone, and `follow` when what is there can have moved. */
export function watchLayout(update: () => void, follow: () => void): LayoutWatch {
  let frame = 0
  let isStale = false
  const sizes = new ResizeObserver(follow)

  function schedule(stale: boolean): void {
    isStale ||= stale
    frame ||= requestAnimationFrame(() => {
      frame = 0
      if (isStale) update()
      else follow()
      isStale = false
    })
  }

  const changes = new MutationObserver((mutations) =>
    schedule(mutations.some(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes].some(hasPlace))),
  )
  changes.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['class', 'style', 'hidden'] })
  addEventListener('resize', follow)
  // Scrolling does not bubble.
  addEventListener('scroll', follow, { capture: true, passive: true })
  sizes.observe(document.documentElement)

  return {
    observe(element) {
      sizes.observe(element)
      if (element.parentElement) sizes.observe(element.parentElement)
    },
    unobserve: (element) => sizes.unobserve(element),
    changed: () => schedule(true),
    stop() {
      cancelAnimationFrame(frame)
      sizes.disconnect()
      changes.disconnect()
      removeEventListener('resize', follow)
      removeEventListener('scroll', follow, { capture: true })
    },
  }
}

const hasPlace = (node: Node): boolean => node instanceof Element && (node.matches(places) || !!node.querySelector(places))
