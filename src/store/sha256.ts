import type { Sha256 } from '../core/records/consentRecord.ts'

/** WebCrypto's SHA-256. Where a page has none, as on http, a text has no hash. */
export const sha256Of =
  ({ crypto }: Window): Sha256 =>
  async (text) => {
    // The types say that it is always there: it is not outside of secure contexts (https://developer.mozilla.org/docs/Web/API/Crypto/subtle).
    const subtle = crypto.subtle as SubtleCrypto | undefined
    if (!subtle) return null
    const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)))
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  }
