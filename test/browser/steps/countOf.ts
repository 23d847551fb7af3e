import type { Page } from '../driver/types.ts'

/** How many elements of the page match. */
export function countOf(page: Page, selector: string): Promise<number> {
  return page.evaluate((wanted: string) => document.querySelectorAll(wanted).length, selector)
}
