import { expect } from 'vitest'
import type { Page } from '../driver/types.ts'
import type { Site } from './openSite.ts'

/** The page asks its own server for something; resolves when the server has logged it. What the page asked for before that has arrived too. */
export async function fetchOwn({ demo }: Site, page: Page): Promise<void> {
  const query = `mark=${Math.random()}`
  const status = await page.evaluate((search: string) => fetch(`/api/continue?${search}`).then((answer) => answer.status), query)
  expect(status).toBe(200)
  expect(demo.siteRequests.filter((request) => request.query === query)).toHaveLength(1)
}
