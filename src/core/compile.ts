import type { Configuration, TechnologyConfiguration } from './configuration.ts'
import { fingerprint } from './fingerprint.ts'
import { fits } from './fits.ts'
import { parse } from './parse.ts'
import { repeatsKey } from './repeatsKey.ts'
import { isMatch, isObject, shape, type Shape } from './shape.ts'
import type { Catalog, Category, Listing, RosterRow, Service } from './types.ts'

/**
 * Compiles a configuration: the object, or its JSON text, in which a key that stands twice is a mistake too. Never throws: of a
 * configuration with mistakes it makes what it can, so that the gates know what they can know, and says `sound: false`, so
 * that nothing optional is granted. What is wrong is found by `validate`, a chunk that is loaded only then; both accept the
 * same configurations.
 */
export function compile(source: unknown): Catalog {
  const input = typeof source === 'string' ? parse(source) : source
  const fitting = fits(input, shape)
  let sound = fitting && (typeof source !== 'string' || !repeatsKey(source, input))
  const given = (isObject(input) ? input : {}) as Partial<Configuration>
  const categories = new Map<string, Category & { readonly services: Service[] }>()
  const services = new Map<string, Service>()
  const names = new Map<string, Listing>()
  const expressions: { type: string; re: RegExp; listing: Listing }[] = []

  /** Adds one technology to the index; false when it cannot be told which service it belongs to. */
  function add(service: Service, technology: TechnologyConfiguration, required: boolean): boolean {
    const { type, name, host } = technology
    const requested = /^(pixel|script|frame|request)$/.test(type)
    const match = requested ? host : name
    if (type === 'resettable-id') return true
    if (!match) return false
    if (technology.gated === false) return true
    const listing = { service, technology }
    if (typeof match === 'object') {
      if (!isMatch(match)) return false // Not even compiled: it could match everything, or take for ever.
      // Optional ones first: where two expressions match, the stricter category wins.
      expressions[required ? 'push' : 'unshift']({ type, re: new RegExp(match.re), listing })
      return type !== 'cache'
    }
    const key = `${requested ? 'host' : type} ${match}`
    const other = names.get(key)
    if (!other || !required) names.set(key, listing)
    return type !== 'cache' && (!other || other.service === service)
  }

  for (const [id, entry] of entries(given.categories)) categories.set(id, { ...entry, id, services: [] })
  for (const [id, entry] of entries(given.services)) {
    const service = { ...entry, id }
    const category = categories.get(entry.category)
    const required = category?.required === true
    services.set(id, service)
    category?.services.push(service)
    try {
      sound &&= !!category && !categories.has(id) && (required || !entry.purposes?.some(({ basis }) => basis && basis !== 'consent'))
      for (const technology of entry.technologies ?? []) if (!add(service, technology, required)) sound = false
    } catch {
      sound = false // The entry is malformed; `validate` names the place.
    }
  }

  const roster = [...categories.values()]
    .filter((category) => category.required !== true)
    .map(({ id, services }): RosterRow => [id, ...services.map((service) => service.id).sort()])
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    configuration: fitting ? (input as Configuration) : wellFormed(given),
    sound,
    categories,
    services,
    roster,
    fingerprint: fingerprint(JSON.stringify(roster)),
    index: { names, expressions },
  }
}

/** The top-level settings that are right by themselves: with a typo elsewhere the site's own hosts are still its own. */
const wellFormed = (given: object): Configuration =>
  Object.fromEntries(
    Object.entries(given).filter(([key, value]) => {
      const known = (shape as Readonly<Record<string, Shape>>)[key + '?']
      return known && fits(value, known)
    }),
  ) as unknown as Configuration

const entries = <Value extends object>(record: Readonly<Record<string, Value>> | undefined): [string, Value][] =>
  isObject(record) ? Object.entries(record).filter((pair): pair is [string, Value] => isObject(pair[1])) : []
