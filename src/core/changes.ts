import type { Changes, Decision } from './types.ts'

/** What became granted and what became denied from one decision to the next. */
export function changes(before: Decision, next: Decision): Changes {
  return {
    granted: [...next.granted].filter((id) => !before.granted.has(id)),
    denied: [...before.granted].filter((id) => !next.granted.has(id)),
  }
}
