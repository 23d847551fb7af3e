import type { Page } from '../driver/types.ts'

/** The open lists of technologies in the preferences, row by row: name, what, how long, by whom, what for. */
export function listedRows(page: Page): Promise<readonly (readonly string[])[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.cs-technologies tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
    ),
  )
}
