import type { Page } from '../driver/types.ts'

/** Computed properties of the first element that matches, or of its pseudo-element. */
export function styleOf(page: Page, selector: string, properties: readonly string[], pseudo = ''): Promise<readonly string[]> {
  return page.evaluate(
    (wanted: string, names: readonly string[], part: string) => {
      const style = getComputedStyle(document.querySelector(wanted)!, part)
      return names.map((name) => style.getPropertyValue(name))
    },
    selector,
    properties,
    pseudo,
  )
}
