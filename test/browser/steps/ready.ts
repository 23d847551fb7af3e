import type { Page } from '../driver/types.ts'

/** Waits until Consentry is there: the public object, which pages that import it keep as `siteConsent`. */
export async function ready(page: Page): Promise<void> {
  await page.waitFor("typeof (window.siteConsent ?? window.consentry)?.has === 'function'")
}
