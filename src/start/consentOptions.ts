import { createReport, type Report } from './report.ts'

/** Options of `createConsent`. */
export interface ConsentOptions {
  /** Receives what went wrong. Default: the console, once for each topic and detail. */
  readonly report?: Report
  /**
   * With `trustedClicks`, what `consent.grant` has to be given so that it counts: a text that nobody else can guess. Default: none, and then only
   * the visitor's own gestures grant.
   */
  readonly grantToken?: string | undefined
  /**
   * Address of `guard.js` on your own site, relative to the page: workers that are made from blobs load it. Default: none, and then such workers run as
   * without Consentry, which is reported. Of no use where the guard was inlined: it knows its own code.
   */
  readonly guardUrl?: string
}

/** Options with their defaults. */
export type StartOptions = ConsentOptions & { readonly report: Report }

/** Fills in the defaults. */
export const startOptions = (options: ConsentOptions = {}): StartOptions => ({ ...options, report: options.report ?? createReport() })
