/** The host that a URL asks; nothing for URLs that ask none (`data:`, `blob:`, `about:`) or that the browser refuses itself. */
export function hostOf(url: string, base: string): string | undefined {
  const { protocol = '', hostname } = parseUrl(url, base) ?? {}
  return /^(http|ws)s?:$/.test(protocol) ? hostname?.replace(/\.$/, '') : undefined
}

/** The parts of a URL. */
export function parseUrl(url: string, base: string): URL | undefined {
  try {
    return new URL(url, base)
  } catch {
    return // Not a URL: the native call fails by itself, as without us.
  }
}
