import type { Signal } from '../core/configuration.ts'

/** The signals that the browser sends, also those that the configuration ignores. */
export function receivedSignals(): readonly Signal[] {
  const { globalPrivacyControl, doNotTrack } = navigator as Navigator & { readonly globalPrivacyControl?: unknown }
  return [...(globalPrivacyControl ? (['gpc'] as const) : []), ...(doNotTrack === '1' ? (['dnt'] as const) : [])]
}
