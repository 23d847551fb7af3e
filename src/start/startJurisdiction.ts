import { isRegion } from '../core/jurisdiction/isRegion.ts'
import { jurisdictionOf } from '../core/jurisdiction/jurisdictionOf.ts'
import { keysFor } from '../core/jurisdiction/keysFor.ts'
import { readRegion } from '../core/jurisdiction/readRegion.ts'
import type { Jurisdiction, Place } from '../core/jurisdiction/types.ts'
import type { Guard } from '../guard/types.ts'
import type { Controller } from '../runtime/createController.ts'
import { languagesOf } from './languagesOf.ts'
import type { Report } from './report.ts'

// For what was shown, which a record proves: it is in the same chunk.
export { jurisdictionOf }

/**
 * Where the visitor is: as the configuration says, or `data-region` of the page or of a script on it; failing that, as time zone and languages let guess. The
 * decision is made again with what follows. A region that does not exist is reported and is none.
 */
export async function startJurisdiction(
  win: Window,
  { catalog, situation }: Guard,
  controller: Pick<Controller, 'situate'>,
  report: Report,
): Promise<Jurisdiction> {
  const { documentElement } = win.document
  const marked = documentElement.dataset['region'] ?? win.document.querySelector<HTMLElement>('script[data-region]')?.dataset['region']
  const given = catalog.configuration.region ?? marked ?? ''
  const jurisdiction = jurisdictionOf(catalog, await placeOf(win, given, report), languagesOf(win))
  const { region, model, exemptions } = jurisdiction
  controller.situate({
    ...situation(),
    regions: region ? keysFor(region).filter((key) => key !== 'default') : [],
    model,
    exemptions: exemptions.map(({ exemption }) => exemption),
  })
  return jurisdiction
}

const unknown: Place = { region: '', source: 'unknown' }

async function placeOf({ navigator }: Window, given: string, report: Report): Promise<Place> {
  const region = readRegion(given)
  if (isRegion(region)) return { region, source: 'given' }
  if (region) report('region', given)
  if (region) return unknown
  try {
    const { guessRegion } = await import('../core/jurisdiction/guessRegion.ts')
    return guessRegion({ timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone, languages: navigator.languages })
  } catch (error) {
    report('region', error)
    return unknown
  }
}
