/** Gives an element the focus where it is in view already; one that takes none by itself can have it until it goes on. */
export function focusOn(element: HTMLElement): void {
  const root = element.getRootNode() as Document | ShadowRoot
  element.focus({ preventScroll: true })
  if (root.activeElement === element) return
  element.tabIndex = -1
  element.focus({ preventScroll: true })
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true })
}
