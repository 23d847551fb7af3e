import type { Page } from '../driver/types.ts'

/** What a tab requested from hosts that are not `*.localhost`. In WebKit this knows only the document that is shown. */
export async function foreignRequests(page: Page): Promise<readonly string[]> {
  const urls = (await page.requests()).map(({ url }) => url)
  // What is no URL asks nobody, and is among them all the same.
  return urls.filter((url) => URL.canParse(url) && /^(https?|wss?):/.test(url) && !/\.localhost\.?$/.test(new URL(url).hostname))
}
