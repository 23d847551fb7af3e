import type { Page } from '../driver/types.ts'

/** The names of the switches that can be seen in the preferences, each with `+` for on or `-` for off before it. */
export function switches(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.cs-dialog [role=switch]')].map(
      (each) => (each.getAttribute('aria-checked') === 'true' ? '+' : '-') + each.getAttribute('aria-label'),
    ),
  )
}
