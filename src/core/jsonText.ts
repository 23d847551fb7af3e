/** The JSON text of a configuration, which may be given as one; empty if it has none, so that it is not sound. Never throws. */
export function jsonText(source: unknown): string {
  if (typeof source === 'string') return source
  try {
    return JSON.stringify(source) ?? ''
  } catch {
    return '' // Circular, or it throws when it is read; `validate` says so.
  }
}
