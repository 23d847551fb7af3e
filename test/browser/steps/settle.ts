import type { Demo } from '../../../demo/server.mjs'
import type { Page } from '../driver/types.ts'
import { waitUntilTrue } from '../driver/waitUntilTrue.ts'

let count = 0

/**
 * Waits until what the page has asked for so far has reached the server, if it was asked at all: a picture that the page asks for now, on
 * a host that is the site's and new to the browser, has arrived.
 */
export async function settle(demo: Demo, page: Page): Promise<void> {
  // Below the page's own host, because a policy of strict mode lets through no other part of the site. Some pages are served by a test itself.
  const own = await page.evaluate<string>('location.hostname')
  const host = `settled-${++count}.${own.endsWith('lumen.localhost') ? own : 'lumen.localhost'}`
  await page.evaluate((address: string) => void (new Image().src = address), `${demo.origin(host)}/art/icon.svg`)
  await waitUntilTrue(async () => demo.siteRequests.some((request) => request.host === host), 'a later request of the site itself')
}
