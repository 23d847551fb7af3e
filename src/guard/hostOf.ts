/** The host that a URL asks; nothing for URLs that ask none (`data:`, `blob:`, `about:`) or that the browser refuses itself. */
export function hostOf(url: string, base: string): string | undefined {
  try {
    const { protocol, hostname } = new URL(url, base)
    return /^(http|ws)s?:$/.test(protocol) ? hostname.replace(/\.$/, '') : undefined
  } catch {
    return // Not a URL: the native call fails by itself, as without us.
  }
}
