/** The values of all cookies with a name: there are two where the domain has changed that it is written for. None where cookies are refused. */
export function readCookies({ document }: Window, name: string): string[] {
  try {
    return `; ${document.cookie}`
      .split(`; ${name}=`)
      .slice(1)
      .map((rest) => rest.split(';')[0]!)
  } catch {
    return [] // A sandboxed document has no cookies: no choice.
  }
}

/** The roster that the snapshot was written for, as JSON text; nothing where storage is refused. */
export function readRoster(win: Window, name: string): string | null {
  try {
    return win.localStorage.getItem(name)
  } catch {
    return null // Without it, answers for an earlier catalog do not count.
  }
}
