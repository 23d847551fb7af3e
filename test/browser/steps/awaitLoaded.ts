import type { Page } from '../driver/types.ts'

/** How each vendor's SDK shows that it has taken the place of its snippet. */
const signs = [
  'posthog.__loaded',
  'mixpanel.__loaded',
  'analytics.initialized',
  'window.snowplowBrowserTracking',
  'window.keenCampaign',
  'Countly.begin_session',
  'window.BOOMR?.version',
  'DD_RUM.getInitConfiguration?.()',
]

/** Waits until all eight SDKs run on this page, wherever the browser had their files from. */
export async function awaitLoaded(page: Page): Promise<void> {
  for (const sign of signs) await page.waitFor(`!!(${sign})`)
}
