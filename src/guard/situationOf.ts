import { strictest } from '../core/decide.ts'
import { readAudience } from '../core/readAudience.ts'
import type { Catalog, Situation } from '../core/types.ts'

/**
 * What the page itself says of the visitor: the browser's signals, the audience, and the region that the operator has given. Only an exact region or a country that the
 * configuration has a model for counts here; everything else is the strictest until the jurisdiction is known.
 */
export function situationOf({ navigator, document }: Window, { configuration }: Catalog): Situation {
  const { region = document.documentElement?.dataset['region'], regions, signals } = configuration
  const codes = /^[A-Z]{2}(-|$)/.test(`${region}`) ? [...new Set([`${region}`, `${region}`.slice(0, 2)])] : []
  // Somebody in a country can be in any of the parts that have models of their own.
  const isDivided = Object.keys(regions ?? {}).some((key) => key.startsWith(`${region}-`))
  const model = isDivided ? undefined : codes.map((code) => regions?.[code]).find(Boolean)
  const { globalPrivacyControl, doNotTrack } = navigator as Navigator & { globalPrivacyControl?: unknown }
  return {
    regions: codes,
    model: model === 'opt-out' || model === 'notice' || model === 'none' ? model : strictest.model,
    signals: [
      ...(globalPrivacyControl && signals?.gpc !== 'ignore' ? (['gpc'] as const) : []),
      ...(doNotTrack === '1' && (signals?.dnt ?? 'ignore') !== 'ignore' ? (['dnt'] as const) : []),
    ],
    exemptions: [],
    audience: readAudience(document.documentElement?.dataset['audience']),
  }
}
