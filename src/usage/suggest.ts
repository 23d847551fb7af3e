import { classifyHost, classifyName } from '../core/classify.ts'
import { compile } from '../core/compile.ts'
import type { ServiceConfiguration, TechnologyConfiguration } from '../core/configuration.ts'
import { fits } from '../core/fits.ts'
import { shape } from '../core/shape.ts'
import type { Catalog } from '../core/types.ts'
import type { TalliedUse } from './createTally.ts'
import { groupUnknown } from './groupUnknown.ts'
import { technologiesFor } from './technologiesFor.ts'
import type { Suggestion, Use } from './types.ts'
import { withSuggestion } from './withSuggestion.ts'

/** A suggestion, and of each unknown use where it stands in it or why it does not. */
export interface Suggested {
  readonly suggestion: Suggestion
  readonly places: ReadonlyMap<TalliedUse, Pick<Use, 'suggested' | 'problem'>>
}

const types = shape['services?']['*']['technologies?'][0].type
const hosts = shape['firstParty?'][0]

/**
 * What a configuration lacks for what is unknown to it. Denies while in doubt: everything stands in an optional category until an operator
 * has put it elsewhere. `host` is the page's own.
 */
export function suggest(catalog: Catalog, host: string, uses: readonly TalliedUse[]): Suggested {
  const { configuration, categories } = catalog
  const unknown = uses.filter((use) => use.isUnknown)
  const problems = new Map(unknown.map((use) => [use, problemOf(use, sitesOf(catalog, host))]))
  const groups = groupUnknown(
    catalog,
    host,
    unknown.filter((use) => !problems.get(use)),
  )
  const free = freeIds([...categories.keys(), ...catalog.services.keys()])
  const optional = [...categories.values()].find(({ required }) => required !== true)?.id
  const category = optional ?? free('optional')
  const claimed = new Set<string>()
  const services = groups.map(({ id, name, service, members }) => {
    const found = technologiesFor(members, (kind, prefix) =>
      uses.some((use) => use.kinds[0] === kind && use.subject.startsWith(prefix) && !members.includes(use)),
    )
    // Of two names that are too long to be told apart, both belong to the first that has them.
    const technologies = found.filter((technology) => !claimed.has(JSON.stringify(technology)))
    for (const technology of technologies) claimed.add(JSON.stringify(technology))
    const present = service === undefined ? undefined : configuration.services?.[service]
    const entry: ServiceConfiguration = present ?? { name, provider: { name }, category }
    const before: readonly TechnologyConfiguration[] = present?.technologies ?? []
    return [service ?? free(id), { ...entry, technologies: [...before, ...technologies] }] as const
  })
  const suggestion: Suggestion = {
    ...(optional === undefined && services.length > 0 && { categories: { [category]: {} } }),
    services: Object.fromEntries(services),
  }
  const completed = compile(withSuggestion(configuration, suggestion))
  const places = unknown.map((use): [TalliedUse, Pick<Use, 'suggested' | 'problem'>] => {
    const { subject, isItem, kinds } = use
    const listing = isItem ? classifyName(completed, kinds[0]!, subject) : classifyHost(completed, subject)
    return [use, listing ? { suggested: listing.service.id } : { problem: problems.get(use) ?? 'not-listable' }]
  })
  return { suggestion, places: new Map(places) }
}

/** The hosts that an entry must not cover. */
function sitesOf({ configuration: { firstParty } }: Catalog, host: string): readonly string[] {
  return [host, ...(Array.isArray(firstParty) ? (firstParty as readonly string[]) : [])]
}

function problemOf({ subject, isItem, kinds }: TalliedUse, sites: readonly string[]): Use['problem'] {
  if (!fits(isItem ? kinds[0] : subject, isItem ? types : hosts)) return 'not-listable'
  return !isItem && sites.some((site) => `.${site}`.endsWith(`.${subject}`)) ? 'covers-site' : undefined
}

/** Gives ids that nothing else has: the wished one, or that with a number. */
function freeIds(ids: readonly string[]): (wished: string) => string {
  const taken = new Set(ids)
  return (wished) => {
    let id = wished
    for (let number = 2; taken.has(id); number++) id = `${wished}-${number}`
    taken.add(id)
    return id
  }
}
