/** In CSS pixels: smaller than what a finger or pointer can be asked to meet (WCAG 2.2, 2.5.8) is not there to be seen. */
const least = 24

/** The attribute of an element that a placeholder stands in for. The style sheet hides it, which leaves its box where it is. */
export const covered = 'data-cs-covered'

/**
 * Where a placeholder for an element goes: over it, or into the page beside it where the browser gives a plug-in without an address no
 * box; nowhere if the page shows nothing of the element.
 */
export function placeOf(element: Element): 'over' | 'beside' | undefined {
  if (!element.isConnected || element.closest('[aria-hidden=true]')) return
  const { visibility, display, width, height } = getComputedStyle(element)
  if (display === 'none' || (visibility !== 'visible' && !element.hasAttribute(covered))) return
  const box = element.getBoundingClientRect()
  if (!box.width && /^(embed|object)$/.test(element.localName))
    return parseFloat(width) < least || parseFloat(height) < least ? undefined : 'beside'
  const isLarge = box.width >= least && box.height >= least
  // Some are parked where nobody can scroll to.
  return isLarge && box.right + scrollX > 0 && box.bottom + scrollY > 0 ? 'over' : undefined
}
