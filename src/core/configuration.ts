/**
 * What an operator writes: one pure-JSON description of the site. These types are the source of the
 * JSON Schema that is shipped (`consentry/schema.json`), docstrings included; `shape.ts` holds the
 * same description as data and the compiler keeps the two equal.
 */

import type {
  Audience,
  Model,
  OperatorConfiguration,
  PolicyConfiguration,
  RecordsConfiguration,
  RegionalConfiguration,
  Signal,
  SignalsConfiguration,
} from './policyConfiguration.ts'
import type { ServiceConfiguration } from './serviceConfiguration.ts'

export type * from './policyConfiguration.ts'
export type * from './serviceConfiguration.ts'
export type * from './technologyConfiguration.ts'

/** The whole configuration. A key that is not listed here is an error, never silently ignored. */
export interface Configuration {
  /** Where an editor finds the JSON Schema. Ignored by Consentry. */
  readonly $schema?: string
  /** Hosts that are the site itself; each covers its subdomains. Default: the page's host without a leading `www.`. */
  readonly firstParty?: readonly string[]
  /** The statement that the visitor is asked to read. */
  readonly policy?: PolicyConfiguration
  /** Who runs the site. */
  readonly operator?: OperatorConfiguration
  /** The groups that the visitor is offered, in the order in which they are shown. The key is the id. */
  readonly categories: Readonly<Record<string, CategoryConfiguration>>
  /** The products that the site uses. The key is the id; it may not also be the id of a category. */
  readonly services?: Readonly<Record<string, ServiceConfiguration>>
  /** What happens to third parties and stored items that no service lists. */
  readonly unknown?: UnknownConfiguration
  /**
   * What holds before the visitor has chosen, by region: `default`, `EEA`, `EU`, a country of ISO 3166-1 (`US`), a subdivision of ISO 3166-2 (`US-CA`). The
   * most exact one counts. `usual` is what the law of the region usually asks for. Without a region that is known it is the strictest of all. Default: `opt-in` everywhere.
   */
  readonly regions?: Readonly<Record<string, Model>>
  /**
   * Where this visitor is, if the server knows it and says it here instead of in `data-region` of the page: `US-CA`, `DE`. Default: what time zone and languages
   * of the browser lead to, if `regions` are given.
   */
  readonly region?: string
  /** What is different in a region, by region as in `regions`: who is responsible, texts, links. */
  readonly regional?: Readonly<Record<string, RegionalConfiguration>>
  /** What follows from preferences that the browser expresses. */
  readonly signals?: SignalsConfiguration
  /** Where records go beside the visitor's own copy. Default: nowhere. */
  readonly records?: RecordsConfiguration
  /** How long an answer counts before the visitor is asked again. */
  readonly expiry?: ExpiryConfiguration
  /** The cookie that remembers the answers. */
  readonly snapshot?: SnapshotConfiguration
  /** How the banner and the preferences look and what they say. */
  readonly ui?: UiConfiguration
  /** How firmly the decision is enforced. Default `guard`. */
  readonly enforce?: Enforcement
  /** Where the page meets `consentry/server`. Default: it tells the server nothing. */
  readonly server?: ServerConfiguration
  /**
   * True if only a visitor's own gesture (a click, a tap or a key that the browser calls trusted) can grant; the operator's own code needs its
   * token for that. Refusing never needs a gesture. No security boundary against code on the same page. Default `false`.
   */
  readonly trustedClicks?: boolean
}

/**
 * `observe` holds nothing and reports what it would hold; `guard` holds in the page; `strict` also relies on the
 * Content-Security-Policy that `consentry/server` sends, so a grant loads the page again, once.
 */
export type Enforcement = 'observe' | 'guard' | 'strict'

/** What the page tells a server that has `consentry/server`, with the same configuration. */
export interface ServerConfiguration {
  /**
   * Path of the site to which the page posts after each answer, for example `/consent`. `consentry/server` answers there: it sets the choice cookie
   * again and deletes the cookies of what is denied.
   */
  readonly choicePath: string
  /**
   * What the browser clears when a grant is taken back in strict mode, for the whole origin: the site's own items and the records of earlier answers
   * go too. Default: nothing.
   */
  readonly clear?: readonly Clearable[]
  /** How a visitor's choices come along to the operator's other hosts. Needs a secret on the servers. Default: they do not. */
  readonly share?: ShareConfiguration
}

/** Where `consentry/server` sends visitors on to other hosts of the same operator, with their choices. */
export interface ShareConfiguration {
  /** Path of the site, for example `/consent/to`. `<path>?to=<address>` leads to the address; links to the hosts are sent that way when they are followed. */
  readonly path: string
  /** The hosts, each by its whole name and without port; also this one, so that all can have the same list. Their configurations have the same ids for the same services. */
  readonly hosts: readonly string[]
}

/** As `Clear-Site-Data` calls it. */
export type Clearable = 'storage' | 'cache'

/** A group of services that is offered as one choice. */
export interface CategoryConfiguration {
  /** True for what the service asked for cannot do without: always on, shown, never offered. Default `false`. */
  readonly required?: boolean
  /** Name that is shown. Default: a built-in name for well-known ids, else the id. */
  readonly name?: string
  /** One sentence that anyone understands. Default: a built-in one for well-known ids, else none. */
  readonly description?: string
  /** Signals that deny it, as far as `signals` lets them. Default: all; `[]` for what neither sells nor shares data. */
  readonly honours?: readonly Signal[]
  /** Audiences to whom it is not offered, and for whom nothing grants it. Default: none. */
  readonly notFor?: readonly Audience[]
  /** Whose answer it is: that of everybody at this device, or of one profile (`consent.profile`). Default `device`. */
  readonly scope?: 'device' | 'profile'
  /** Regions, as in `regions`, where it exists. Elsewhere it is neither offered nor granted. Default: everywhere. */
  readonly regions?: readonly string[]
}

/** The operator's rule for what no service lists. */
export interface UnknownConfiguration {
  /** Requests to hosts that are neither first party nor listed. Default `hold`. */
  readonly thirdParty?: UnknownRule
  /** Stored items that are not listed. Default `report`. */
  readonly storage?: UnknownRule
}

/** `hold` keeps it back, `report` lets it through and tells the event stream, `let-through` only lets it through. */
export type UnknownRule = 'hold' | 'report' | 'let-through'

/** How long an answer counts, per outcome. Durations as in a technology, without `session`. */
export interface ExpiryConfiguration {
  /** Default `12mo`. */
  readonly granted?: string
  /** Default `6mo`. */
  readonly refused?: string
}

/** The cookie that remembers the answers. */
export interface SnapshotConfiguration {
  /** Name of the cookie. Default `cs_choice`. */
  readonly name?: string
  /** Parent domain that shares the answers, for example `lumen.example` for all of its subdomains. Default: this host only. */
  readonly domain?: string
}

/** How the banner and the preferences look and what they say. */
export interface UiConfiguration {
  /** Default `box`. */
  readonly layout?: 'box'
  /** Corner of the box on wide screens. Default `bottom-left`. */
  readonly position?: 'bottom-left' | 'bottom-right'
  /** `auto` follows the browser's colour scheme. Default `auto`. */
  readonly theme?: 'auto' | 'light' | 'dark'
  /** Fragment that opens the preferences from any link. Default `#cookie-preferences`. */
  readonly fragment?: string
  /** Texts by language tag and key that replace the built-in ones. They are text, not HTML. */
  readonly messages?: Readonly<Record<string, Readonly<Record<string, string>>>>
}
