import { randomBytes } from 'node:crypto'

/** The Content-Security-Policy of a page, with the nonce of this response. Only `/csp.html` has one. */
export function policyFor(page) {
  const nonce = randomBytes(16).toString('base64')
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
