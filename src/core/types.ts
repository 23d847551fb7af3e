import type {
  Audience,
  CategoryConfiguration,
  Configuration,
  Exemption,
  Model,
  ServiceConfiguration,
  Signal,
  TechnologyConfiguration,
} from './configuration.ts'

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

/**
 * One category with what can be answered in it: its id, then the ids of its services, sorted. The order that a snapshot relies on. Of a required category there
 * are only the services that the visitor can object to.
 */
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
  /** By id of each service in the roster, what kinds of technology it uses, a letter each. */
  readonly kinds: ReadonlyMap<string, string>
  /** Services of required categories that rest on a legitimate interest: they run until the visitor objects. */
  readonly objectable: ReadonlySet<string>
  /** Identifies the roster and the kinds in it. */
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
  /** Fingerprint of the policy version that the grants were given to. Default: today's. */
  readonly policy?: string | undefined
  /** Fingerprint of the policy version that the visitor was told of last. Default: that of `policy`. */
  readonly seen?: string | undefined
  /** Signals that were there when the visitor granted. A signal that came later beats the grants. Default: none. */
  readonly despite?: readonly Signal[]
  /** Who uses the site, as the site said. Default: anybody. */
  readonly audience?: Audience | undefined
  /** Digits that stand for the profile whose answers are among these. Default: nobody has signed in. */
  readonly profile?: string | undefined
  /** Ids that the catalog has gained since these answers, and those that use a new kind of technology. Default: none. */
  readonly fresh?: ReadonlySet<string>
}

/** What a decision depends on besides the catalog, the answers and the time. */
export interface Situation {
  /** The regions that the visitor is in, the most exact one first: `US-CA`, `US`. Empty where unknown. */
  readonly regions: readonly string[]
  /** What holds before a choice. */
  readonly model: Exclude<Model, 'usual'>
  /** Signals that the browser sends and the configuration does not ignore. */
  readonly signals: readonly Signal[]
  /** Exemptions from consent that the law of the region knows. */
  readonly exemptions: readonly Exemption[]
  /** Who uses this page, as it says itself. It only makes stricter what the choices say. Default: anybody. */
  readonly audience?: Audience | undefined
}

/** The permission computed now. A decision is never stored. */
export interface Decision {
  /** Ids of the services and categories that are granted. A category is in it only if every service in it is. */
  readonly granted: ReadonlySet<string>
  /** Ids of services, and of categories without services, that the visitor has still to answer. */
  readonly unanswered: readonly string[]
  /** Those of the unanswered that the visitor could not have been asked about before. Empty if nothing was answered before. */
  readonly fresh: readonly string[]
  /** Ids of services and categories that are not offered to this visitor: the region or the audience rules them out. */
  readonly hidden: ReadonlySet<string>
  /**
   * What the visitor is to be told where nothing is asked: that optional services run (`opt-out`, `notice`), or that there is another version of the
   * policy (`policy`). Nothing after it was acknowledged.
   */
  readonly notice?: 'opt-out' | 'notice' | 'policy' | undefined
}

/** What became granted or denied between two decisions. */
export interface Changes {
  readonly granted: readonly string[]
  readonly denied: readonly string[]
}

/**
 * What the visitor did. No ids means all optional ones; the id of a category means all of its services.
 * `save` answers everything that was shown: what is not in `granted` is refused. `acknowledge` answers nothing: a notice was read.
 */
export type Intent =
  | { readonly type: 'grant' | 'refuse' | 'withdraw'; readonly ids?: readonly string[] }
  | { readonly type: 'save'; readonly granted: readonly string[] }
  | { readonly type: 'acknowledge' }

/** How an answer was given. */
export type Method = 'banner' | 'preferences' | 'placeholder' | 'api'
