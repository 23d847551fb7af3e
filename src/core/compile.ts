import type { Configuration, PurposeConfiguration, TechnologyConfiguration } from './configuration.ts'
import { fingerprint } from './fingerprint.ts'
import { jsonText } from './jsonText.ts'
import { parse } from './parse.ts'
import { rosterText } from './rosterText.ts'
import { isMatch, isObject } from './shape.ts'
import type { Catalog, Category, Listing, RosterRow, Service } from './types.ts'

/**
 * Compiles a configuration: the object, or its JSON text. Never throws: of a configuration with mistakes it makes what it can, so
 * that the gates know what they can know. Whether it is sound is said by `isSound`, which is not on the hot path: a snapshot
 * counts only for an edition that was found sound when it was written.
 */
export function compile(source: unknown): Catalog {
  // By way of the text, so that the catalog is a copy that no script on the page can change later.
  const text = jsonText(source)
  const input = parse(text)
  let consistent = isObject(input)
  const given = (isObject(input) ? input : {}) as Partial<Configuration>
  const categories = new Map<string, Category & { readonly services: Service[] }>()
  const services = new Map<string, Service>()
  const names = new Map<string, Listing>()
  const expressions: { type: string; re: RegExp; listing: Listing }[] = []
  const kinds = new Map<string, string>()
  const objectable = new Set<string>()

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
      return true
    }
    const key = `${requested ? 'host' : type} ${match}`
    const other = names.get(key)
    if (!other || !required) names.set(key, listing)
    return !other || other.service === service
  }

  for (const [id, entry] of entries(given.categories)) categories.set(id, { ...entry, id, services: [] })
  for (const [id, entry] of entries(given.services)) {
    const service = { ...entry, id }
    const category = categories.get(entry.category)
    const required = category?.required === true
    const used = new Set<string>()
    services.set(id, service)
    category?.services.push(service)
    try {
      for (const technology of entry.technologies ?? []) {
        const own = categories.get(technology.category ?? entry.category)
        if (own?.required !== true) used.add(kindOf(technology))
        if (!add(service, technology, own?.required === true) || !own || (technology.held === 'queue' && !technology.ground))
          consistent = false
      }
      if (
        !category ||
        categories.has(id) ||
        (!required && !entry.exempt && entry.purposes?.some(({ basis }) => basis && basis !== 'consent'))
      )
        consistent = false
      if (required && entry.purposes?.length && entry.purposes.every(isObjectable)) objectable.add(id)
    } catch {
      consistent = false // The entry is malformed; `validate` names the place.
    }
    kinds.set(id, [...used].sort().join(''))
  }

  const roster = [...categories.values()]
    .map(({ id, required, services }): [boolean, RosterRow] => {
      const ids = services.map((service) => service.id).filter((service) => required !== true || objectable.has(service))
      return [required !== true || ids.length > 0, [id, ...ids.sort()]]
    })
    .flatMap(([isAnswerable, row]) => (isAnswerable ? [row] : []))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    configuration: given as Configuration,
    policy: fingerprint(jsonText(given.policy?.version)),
    edition: fingerprint(text),
    consistent,
    categories,
    services,
    roster,
    kinds,
    objectable,
    fingerprint: fingerprint(rosterText({ roster, kinds })),
    index: { names, expressions },
  }
}

/** A letter for what the visitor is told of: cookies, stored items, pixels, what is asked for, identifiers. */
const kindOf = ({ type }: TechnologyConfiguration): string =>
  /^(script|frame|request)$/.test(type) ? 'n' : type === 'resettable-id' ? 'i' : /^(cookie|pixel)$/.test(type) ? type[0]! : 's'

/** A purpose that rests on a legitimate interest, somewhere at least. */
const isObjectable = ({ basis, basisIn }: PurposeConfiguration): boolean =>
  [basis, ...Object.values(basisIn ?? {})].includes('legitimate-interest')

const entries = <Value extends object>(record: Readonly<Record<string, Value>> | undefined): [string, Value][] =>
  isObject(record) ? Object.entries(record).filter((pair): pair is [string, Value] => isObject(pair[1])) : []
