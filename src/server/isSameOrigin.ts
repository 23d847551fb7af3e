/**
 * Whether a page of the same origin sent a request. Browsers say so in a header that no page can set; of older ones the host in `Origin`
 * is compared, without the scheme, which is another one behind a proxy that ends TLS. Who says neither is not.
 */
export function isSameOrigin({ headers }: Request, url: URL): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  try {
    return new URL(headers.get('origin') ?? '').host === url.host
  } catch {
    return false // No origin, or one that is opaque.
  }
}
