import type { Service } from '../core/types.ts'

/** What a visitor can count, in the order in which it is shown. */
export type Counted = 'cookies' | 'pixels' | 'stored' | 'identifiers'

const kinds: readonly (readonly [Counted, RegExp])[] = [
  ['cookies', /cookie/],
  ['pixels', /pixel/],
  ['stored', /^(local|session|indexed|cache|file|bucket|service)/],
  ['identifiers', /-id/],
]

/** How many of each the services use. Kinds that they do not use are left out. */
export function countTechnologies(services: Iterable<Service>): [Counted, number][] {
  // In a catalog that is not sound the list can be anything, and there must be a banner all the same.
  const types = [...services].flatMap(({ technologies }) => (Array.isArray(technologies) ? technologies.map((each) => each?.type) : []))
  return kinds
    .map(([kind, pattern]): [Counted, number] => [kind, types.filter((type) => pattern.test(type)).length])
    .filter(([, count]) => count)
}
