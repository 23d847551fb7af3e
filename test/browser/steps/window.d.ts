import type { Consent } from '../../../src/runtime/types.ts'

declare global {
  /** What the pages of the demo have. */
  interface Window {
    consentry?: Consent
    siteConsent?: Consent
    /** The scripts that ran, in order. */
    order: string[]
  }
}
