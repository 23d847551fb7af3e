import type { Catalog, Decision } from '../../core/types.ts'

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

/** The hosts of what is granted, by the directives that need them. */
export function neededDirectives({ services }: Catalog, { granted }: Pick<Decision, 'granted'>): ReadonlyMap<string, ReadonlySet<string>> {
  const needed = new Map<string, Set<string>>()
  for (const { id, technologies = [] } of services.values()) {
    if (!granted.has(id)) continue
    for (const { type, host, gated } of technologies) {
      if (!host || gated === false) continue
      for (const directive of directives[type] ?? []) needed.set(directive, (needed.get(directive) ?? new Set()).add(host))
    }
  }
  return needed
}
