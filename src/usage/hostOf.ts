/** The host that a URL names, lower case and without a trailing dot, also of `stun:` and `turn:`; nothing if it names none. */
export function hostOf(url: string, base?: string): string | undefined {
  const relay = /^(?:stun|turn)s?:([^:?]+)/i.exec(url)?.[1]
  try {
    const host = relay?.toLowerCase() ?? new URL(url, base).hostname
    return host.replace(/\.$/, '') || undefined
  } catch {
    return // Not a URL, so nobody was asked.
  }
}
