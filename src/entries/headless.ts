export type * from '../core/configuration.ts'
export type { Consent } from '../runtime/types.ts'
export { createConsent } from '../start/createHeadlessConsent.ts'
