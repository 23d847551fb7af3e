/** The host that a URL asks; nothing for URLs that ask none (`data:`, `blob:`) or that a browser refuses itself. */
export function hostOf(url: string, base: string): string | undefined {
  try {
    const { protocol, hostname } = new URL(url, base)
    return /^(http|ws)s?:$/.test(protocol) ? hostname.replace(/\.$/, '') : undefined
  } catch {
    return // Not a URL: a browser asks nobody for it.
  }
}
