import type { Page } from '../driver/types.ts'

/** A placeholder as it is drawn, and how far it is from the element that it stands in for, in CSS pixels. */
export interface DrawnPlaceholder {
  readonly label: string | null
  readonly buttons: readonly string[]
  readonly text: string
}

/** The placeholders of the page's own tree, in document order. Waits for that many. */
export async function placeholders(page: Page, count = 1): Promise<readonly DrawnPlaceholder[]> {
  await page.waitFor((wanted: number) => document.querySelectorAll('.cs-placeholder').length === wanted, count)
  return page.evaluate(() =>
    [...document.querySelectorAll('.cs-placeholder')].map((each) => ({
      label: each.getAttribute('aria-label'),
      text: (each as HTMLElement).innerText,
      buttons: [...each.querySelectorAll('button')].filter((button) => button.checkVisibility()).map((button) => button.textContent.trim()),
    })),
  )
}
