import { expect } from 'vitest'
import type { Page } from '../driver/types.ts'
import { clickNamed } from './clickNamed.ts'

const actions = ['Play', 'Like', 'Add to list', 'Share', 'Remind me']

/** The visitor presses each action button of the home page, twice. The site's own script tells every vendor of it whose function is there. */
export async function takeTenActions(page: Page): Promise<void> {
  await page.evaluate(() => {
    const counter = window as unknown as { pressed?: number }
    if (counter.pressed === undefined)
      addEventListener('click', ({ target }) => void (counter.pressed! += Number((target as Element).matches('[data-action]'))))
    counter.pressed = 0
  })
  for (const name of [...actions, ...actions]) await clickNamed(page, 'main', name)
  expect(await page.evaluate('pressed')).toBe(actions.length * 2)
}
