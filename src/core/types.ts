import type { CategoryConfiguration, Configuration, ServiceConfiguration, TechnologyConfiguration } from './configuration.ts'

/** A service of the catalog. */
export interface Service extends ServiceConfiguration {
  readonly id: string
}

/** A category of the catalog with its services, in the operator's order. */
export interface Category extends CategoryConfiguration {
  readonly id: string
  readonly services: readonly Service[]
}

/** What a URL, a cookie name or a storage key belongs to. */
export interface Listing {
  readonly service: Service
  readonly technology: TechnologyConfiguration
}

/** One optional category: its id, then the ids of its services, sorted. The order that a snapshot relies on. */
export type RosterRow = readonly [category: string, ...services: string[]]

/** The parsed, checked, versioned form of the operator's configuration. */
export interface Catalog {
  /** As it was given: it may have mistakes until `isSound` has said otherwise. */
  readonly configuration: Configuration
  /** Identifies the version of the policy. */
  readonly policy: string
  /** Identifies the text of the configuration, to the letter. */
  readonly edition: string
  /** False when ids and matches contradict each other: then nothing optional is ever granted. */
  readonly consistent: boolean
  /** Categories by id, in the operator's order. */
  readonly categories: ReadonlyMap<string, Category>
  /** Services by id, in the operator's order. */
  readonly services: ReadonlyMap<string, Service>
  /** Everything that can be answered, sorted by id. */
  readonly roster: readonly RosterRow[]
  /** Identifies the roster. */
  readonly fingerprint: string
  /** Where `classify` looks up. */
  readonly index: CatalogIndex
}

/** Exact names and prefixes by `type name` or `type prefix*`, hosts by `host name`, and regular expressions in order of strictness. */
export interface CatalogIndex {
  readonly names: ReadonlyMap<string, Listing>
  readonly expressions: readonly { readonly type: string; readonly re: RegExp; readonly listing: Listing }[]
}

/** The visitor's answer to one service, or to one category without services. */
export type Answer = 'granted' | 'refused'

/** The visitor's answers. An id that is missing was not asked or not answered. */
export interface Choices {
  /**
   * Per outcome, milliseconds since 1970 (UTC): when the oldest grant was given, so that none lives too long, and when the
   * newest refusal was given, so that nobody is asked again within its life.
   */
  readonly at: Readonly<Record<Answer, number>>
  readonly answers: ReadonlyMap<string, Answer>
}

/** The permission computed now. A decision is never stored. */
export interface Decision {
  /** Ids of the services and categories that are granted. A category is in it only if every service in it is. */
  readonly granted: ReadonlySet<string>
  /** Ids of services, and of categories without services, that the visitor has still to answer. */
  readonly unanswered: readonly string[]
}

/** What became granted or denied between two decisions. */
export interface Changes {
  readonly granted: readonly string[]
  readonly denied: readonly string[]
}

/**
 * What the visitor did. No ids means all optional ones; the id of a category means all of its services.
 * `save` answers everything that was shown: what is not in `granted` is refused.
 */
export type Intent =
  | { readonly type: 'grant' | 'refuse' | 'withdraw'; readonly ids?: readonly string[] }
  | { readonly type: 'save'; readonly granted: readonly string[] }

/** How an answer was given. */
export type Method = 'banner' | 'preferences' | 'placeholder' | 'api'

/** Immutable evidence of one answer. */
export interface ConsentRecord {
  readonly schema: 1
  /** Random UUID. */
  readonly id: string
  /** Id of the record before it, `null` for the first. */
  readonly previous: string | null
  /** ISO 8601, UTC. */
  readonly time: string
  readonly intent: Intent['type']
  readonly method: Method
  /** Language of the notice. */
  readonly language: string
  readonly policyVersion: string | null
  readonly fingerprint: string
  /** Every answer that counts after this one, by id. */
  readonly answers: Readonly<Record<string, Answer>>
}
