import type { Page } from '../driver/types.ts'

/** The visitor opens what belongs to a heading of the preferences: the services of a category, or the technologies of a service. */
export async function expand(page: Page, heading: string): Promise<void> {
  await page.click(await page.waitFor(disclosureOf, heading))
  await page.waitFor((name: string) => {
    const id = [...document.querySelectorAll('.cs-dialog h3, .cs-dialog h4')].find(({ textContent }) => textContent === name)?.id
    return document.querySelector(`[aria-labelledby^="${id} "]`)?.getAttribute('aria-expanded') === 'true'
  }, heading)
}

/** Runs in the page. */
function disclosureOf(name: string): string {
  const id = [...document.querySelectorAll('.cs-dialog h3, .cs-dialog h4')].find(({ textContent }) => textContent === name)?.id
  return id ? `[aria-labelledby^="${id} "][aria-expanded]` : ''
}
