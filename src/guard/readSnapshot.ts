/** The value of a cookie; nothing where it is not there or cookies are refused. */
export function readCookie({ document }: Window, name: string): string | undefined {
  try {
    const start = `; ${document.cookie}`.split(`; ${name}=`)
    return start[1]?.split(';')[0]
  } catch {
    return // A sandboxed document has no cookies: no choice.
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
