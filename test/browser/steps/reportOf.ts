import type { UsageReport } from '../../../src/usage/types.ts'
import type { Page } from '../driver/types.ts'

/** What the page has used so far, by its own report. */
export const reportOf = (page: Page): Promise<UsageReport> => page.evaluate<UsageReport>('consentry.report()')
