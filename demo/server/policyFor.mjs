import { randomBytes } from 'node:crypto'

/**
 * The Content-Security-Policy of a page, with the nonce of this response: a strict one for `/csp.html`; `/sandboxed.html` is in a
 * sandbox, where the browser refuses cookies and every other storage.
 */
export function policyFor(page) {
  const nonce = randomBytes(16).toString('base64')
  if (page === '/sandboxed.html') return { nonce, header: 'sandbox allow-scripts' }
  if (page !== '/csp.html') return { nonce }
  const header = [
    `script-src 'nonce-${nonce}'`,
    `style-src 'self'`,
    `require-trusted-types-for 'script'`,
    `trusted-types consentry`,
    `report-uri /csp-report`,
  ].join('; ')
  return { nonce, header }
}
