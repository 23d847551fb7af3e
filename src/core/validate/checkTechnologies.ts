import { entriesOf, itemsOf } from './entriesOf.ts'
import { mistake, type Mistake } from './mistake.ts'
import { pathTo } from './pathTo.ts'
import { recognisedBy } from './recognisedBy.ts'

/** Technologies that cannot be told which service they belong to: no name, no host, or one that another service has too. */
export function* checkTechnologies(configuration: Record<string, unknown>): Generator<Mistake> {
  const owners = new Map<string, { readonly service: string; readonly path: string }>()
  for (const [service, { technologies }] of entriesOf(configuration.services)) {
    for (const [index, technology] of itemsOf(technologies)) {
      const path = pathTo(pathTo(pathTo('services', service), 'technologies'), index)
      const { type, gated } = technology
      if (technology.held === 'queue' && !Object.hasOwn(technology, 'ground'))
        yield mistake(path, 'has "held": "queue", which sends what was collected before the consent, and no "ground" that says why you may')
      const key = recognisedBy(type)
      if (!key) continue
      const match = technology[key]
      const place = pathTo(path, key)
      if (!Object.hasOwn(technology, key))
        yield mistake(place, `is missing; what has the type ${JSON.stringify(type)} is recognised by its ${key}`)
      if (typeof match !== 'string' || gated === false) continue
      const kind = key === 'host' ? 'host' : type
      const owner = owners.get(`${kind} ${match}`)
      if (!owner) owners.set(`${kind} ${match}`, { service, path: place })
      else if (owner.service !== service) {
        yield mistake(place, `the ${kind} ${JSON.stringify(match)} already belongs to another service: ${owner.path}`)
      }
    }
  }
}
