/**
 * Inserts what takes no part in the layout next to an element: after it, or where the page's rules for siblings (`:last-child`, `+`)
 * would then move something, before it, or at the end.
 */
export function insertQuietly(inserted: Element, element: Element): void {
  const { parentElement: parent, previousElementSibling, nextElementSibling } = element
  // Margins of what is in the parent can be those of the parent.
  const near = [element, previousElementSibling, nextElementSibling, parent, parent?.nextElementSibling]
  const boxes = (): string => JSON.stringify(near.map((one) => one?.getBoundingClientRect()))
  const before = boxes()
  for (const place of ['after', 'before'] as const) {
    element[place](inserted)
    if (boxes() === before) return
  }
  element.parentNode?.append(inserted)
}
