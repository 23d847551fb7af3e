import type { Report } from './report.ts'

/** Options of `createConsent`. */
export interface ConsentOptions {
  /** Receives what went wrong. Default: the console, once for each topic and detail. */
  readonly report?: Report
}
