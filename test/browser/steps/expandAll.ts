import type { Page } from '../driver/types.ts'

/** Opens everything in the preferences that can be opened, what appears by that too. Not by the visitor's hand. */
export async function expandAll(page: Page): Promise<void> {
  await page.waitFor(() => {
    const closed = document.querySelectorAll<HTMLElement>('.cs-dialog [aria-expanded=false]')
    for (const each of closed) each.click()
    return !closed.length && document.querySelectorAll('.cs-technologies').length
  })
}
