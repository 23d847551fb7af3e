import type { Consent } from '../runtime/types.ts'

/** Where the public object is found by other copies of our code. */
const consentKey = Symbol.for('consentry.consent')

/** The consent object of this page, if there is one. */
export const findConsent = (win: Window): Consent | undefined => (win as { [consentKey]?: Consent })[consentKey]

/** Makes it known; returns its undo. */
export function publishConsent(win: Window, consent: Consent): void {
  Object.defineProperty(win, consentKey, { value: consent, configurable: true })
}

/** Takes it back. */
export const unpublishConsent = (win: Window): boolean => Reflect.deleteProperty(win, consentKey)
