import type { Page } from '../driver/types.ts'

/** Left, top, width and height of each element that matches, in CSS pixels of the document. */
export function boxesOf(page: Page, selector: string): Promise<readonly (readonly number[])[]> {
  return page.evaluate(
    (wanted: string) =>
      [...document.querySelectorAll(wanted)].map((each) => {
        const { left, top, width, height } = each.getBoundingClientRect()
        return [left + scrollX, top + scrollY, width, height]
      }),
    selector,
  )
}
