import type { Configuration } from '../configuration.ts'
import { entryFor, keyFor } from '../jurisdiction/keysFor.ts'
import { knownExemptions } from '../jurisdiction/knownExemptions.ts'
import { modelFor } from '../jurisdiction/modelFor.ts'
import { isObject } from '../shape.ts'
import { entriesOf, itemsOf } from './entriesOf.ts'
import { mistake, type Mistake } from './mistake.ts'
import { pathTo } from './pathTo.ts'

/** Purposes that rest on another ground than consent in a region where consent has to be asked for first. */
export function* checkRegionalBasis(configuration: Record<string, unknown>): Generator<Mistake> {
  const { categories, services } = configuration
  const regions = isObject(configuration.regions) ? (configuration.regions as NonNullable<Configuration['regions']>) : undefined
  const optional = new Set(entriesOf(categories).flatMap(([id, { required }]) => (required === true ? [] : [id])))
  for (const [id, { name, category, exempt, purposes }] of entriesOf(services)) {
    if (typeof category !== 'string' || !optional.has(category)) continue
    const path = pathTo(pathTo('services', id), 'purposes')
    for (const [index, { basisIn }] of itemsOf(purposes)) {
      if (!isObject(basisIn)) continue
      for (const [key, basis] of Object.entries(basisIn)) {
        if (basis === 'consent' || typeof basis !== 'string') continue
        // What is said of a group holds for the regions in it that nothing more exact is said of.
        const places = [key, ...Object.keys(regions ?? {})].filter((place) => keyFor(basisIn, place) === key)
        const strict = places.find((place) => modelFor(regions, place === 'default' ? '' : place) === 'opt-in' && !knows(place, exempt))
        if (strict === undefined) continue
        yield mistake(
          pathTo(pathTo(pathTo(path, index), 'basisIn'), key),
          `${typeof name === 'string' ? name : id} cannot run on ${JSON.stringify(basis)} in ${JSON.stringify(strict)}, where the model is "opt-in": a basis never opens a gate`,
        )
      }
    }
  }
}

/** Whether the region knows the exemption that a service claims. */
function knows(place: string, exempt: unknown): boolean {
  return (entryFor(knownExemptions, place) ?? []).some(({ exemption }) => exemption === exempt)
}
