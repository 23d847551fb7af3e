import type { CategoryConfiguration, ServiceConfiguration } from '../core/configuration.ts'
import type { Outcome, Vector } from '../guard/types.ts'

/** One third-party host that was asked, or one stored item, with all attempts on this page. */
export interface Use {
  /** The host, or the name of the item. */
  readonly subject: string
  /** How it was attempted: of an item its kind of storage, of a host one or more kinds of request. */
  readonly kinds: readonly Vector[]
  /** How many attempts had each outcome. */
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>
  /** Id of the service or category that it belongs to; none where nothing in the configuration lists it. */
  readonly service?: string
  /** The scripts that asked or wrote, as far as the call stack tells: at most five URLs, without their queries. */
  readonly by: readonly string[]
  /** Id of the service in `suggestion` that lists it: for what is unknown. */
  readonly suggested?: string
  /**
   * Why there is no suggestion for something unknown: `not-listable` (a configuration cannot name it), `covers-site` (an entry for this host
   * would cover the site itself; list it in `firstParty` if it is yours).
   */
  readonly problem?: 'not-listable' | 'covers-site'
}

/**
 * Parts of a configuration to put beside those that are there. A service that is there already comes whole, with what it lacks, to replace
 * its entry. Together with a sound configuration it is sound. Names, providers and categories are placeholders that need an operator.
 */
export interface Suggestion {
  /** Only where the configuration has no optional category. */
  readonly categories?: Readonly<Record<string, CategoryConfiguration>>
  readonly services: Readonly<Record<string, ServiceConfiguration>>
}

/** What a page has used since it began. Nothing in it leaves the browser by itself. */
export interface UsageReport {
  readonly format: 1
  /** The page's address without query and fragment. */
  readonly page: string
  /** When it was made, ISO 8601, UTC. */
  readonly time: string
  /** False if the first attempts of the page may be missing, or more different ones were made than are kept (5,000). */
  readonly complete: boolean
  /** Third-party hosts, and hosts that a service lists; the unknown first. */
  readonly hosts: readonly Use[]
  /** Stored items; the unknown first. */
  readonly items: readonly Use[]
  /** What to put into the configuration for what is unknown. */
  readonly suggestion: Suggestion
}

/** Receives each unknown host and item once, with the part of a configuration that lists it, as far as there can be one. */
export type UnknownListener = (use: Use, suggestion: Suggestion) => void
