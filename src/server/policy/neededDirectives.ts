import { idsOf } from '../../core/classify.ts'
import { runsReduced } from '../../core/runsReduced.ts'
import type { Catalog, Decision } from '../../core/types.ts'
import { hostOf } from '../hostOf.ts'

/**
 * What each type of technology needs. A pixel is sent as a picture or as a beacon. `request` is whatever is neither script nor frame:
 * calls, pictures, films, fonts and style sheets.
 */
const directives: Readonly<Record<string, readonly string[]>> = {
  script: ['script-src'],
  frame: ['frame-src', 'object-src'],
  pixel: ['img-src', 'connect-src'],
  request: ['connect-src', 'img-src', 'media-src', 'font-src', 'style-src'],
}

/** Directives whose hosts can do nothing but be asked. */
export const passive: readonly string[] = directives.request!

/** Directives that must not open with `default-src`. Workers follow `script-src`. */
export const active: readonly string[] = ['script-src', 'frame-src', 'object-src']

/** The hosts of what is granted, of what runs reduced while it is denied, and of the endpoint for records, by the directives that need them. */
export function neededDirectives(catalog: Catalog, { granted }: Pick<Decision, 'granted'>): ReadonlyMap<string, ReadonlySet<string>> {
  const needed = new Map<string, Set<string>>()
  // A path is the site's own.
  const endpoint = hostOf(catalog.configuration.records?.endpoint ?? '', 'own://site')
  if (endpoint) needed.set('connect-src', new Set([endpoint]))
  for (const service of catalog.services.values())
    for (const technology of service.technologies ?? []) {
      const { type, host, gated } = technology
      const listing = { service, technology }
      if (!host || gated === false || !(runsReduced(listing) || idsOf(catalog, listing).every((id) => granted.has(id)))) continue
      for (const directive of directives[type] ?? []) needed.set(directive, (needed.get(directive) ?? new Set()).add(host))
    }
  return needed
}
