import type { Configuration, RegionalConfiguration } from '../configuration.ts'
import type { Catalog } from '../types.ts'
import { authorities } from './authorities.ts'
import { basisOf } from './basisOf.ts'
import { entryFor, keysFor } from './keysFor.ts'
import { knownExemptions } from './knownExemptions.ts'
import { modelFor } from './modelFor.ts'
import { programmesFor } from './programmes.ts'
import type { Jurisdiction, Place } from './types.ts'

/**
 * What follows from where a visitor is. Of what `regional` says, each part comes from the most exact region that has it; texts are joined, the most exact first.
 * What the operator leaves out is what is usual in the region. `languages` choose between pages of the same programme.
 */
export function jurisdictionOf(
  { configuration, services, categories }: Pick<Catalog, 'configuration' | 'services' | 'categories'>,
  { region, source }: Place,
  languages: readonly string[],
): Jurisdiction {
  const { regions, policy } = configuration
  const regional = regionalFor(configuration, region)
  const operator = firstOf(regional, 'operator') ?? configuration.operator
  const place = { region, source, model: modelFor(regions, region), exemptions: entryFor(knownExemptions, region) ?? [] }
  return {
    ...place,
    links: firstOf(regional, 'links') ?? programmesFor(region, languages),
    authority: operator?.authority ?? entryFor(authorities, region),
    operator,
    policyUrl: firstOf(regional, 'policyUrl') ?? policy?.url,
    messages: joined(regional),
    bases: new Map(
      [...services.values()].map((service) => {
        const required = categories.get(service.category)?.required === true
        return [service.id, (service.purposes ?? []).map((purpose) => basisOf(service, purpose, { place, required }))]
      }),
    ),
  }
}

/** What is said of a region and of what it belongs to, the most exact first. */
function regionalFor({ regional = {} }: Configuration, region: string): RegionalConfiguration[] {
  return keysFor(region).flatMap((key) => (Object.hasOwn(regional, key) ? [regional[key]!] : []))
}

function firstOf<Key extends keyof RegionalConfiguration>(
  entries: readonly RegionalConfiguration[],
  key: Key,
): RegionalConfiguration[Key] | undefined {
  return entries.find((entry) => entry[key] !== undefined)?.[key]
}

function joined(entries: readonly RegionalConfiguration[]): Jurisdiction['messages'] {
  const messages: Record<string, Record<string, string>> = {}
  for (const entry of [...entries].reverse())
    for (const [language, texts] of Object.entries(entry.messages ?? {})) messages[language] = { ...messages[language], ...texts }
  return messages
}
