/** What an operator writes about the law: the statement, who is responsible, regions, signals, records. Part of `Configuration`. */

/** The operator's policy page and its version. */
export interface PolicyConfiguration {
  /** Version of the policy. When it changes, `change` says what follows. */
  readonly version: string
  /** Day of the last change, `YYYY-MM-DD`. Shown to the visitor. */
  readonly updated?: string
  /** Day from which this version counts, `YYYY-MM-DD`, UTC. Until then visitors are told of it and their earlier answers count. Default: at once. */
  readonly effective?: string
  /** Address of the policy page, linked from the banner and the preferences. */
  readonly url?: string
  /** Address of the version before it, linked where a change is told. */
  readonly previousUrl?: string
  /** What a new version leads to: earlier grants end and the visitor is asked again, or is only told. Default `consent`. */
  readonly change?: 'consent' | 'notice'
}

/** The legal entity behind the site. */
export interface OperatorConfiguration {
  /** Name that the visitor knows. */
  readonly name: string
  /** Address for questions: an e-mail address or a URL. */
  readonly contact?: string
  /** Postal address. */
  readonly address?: string
  /** The authority that a visitor can complain to. */
  readonly authority?: AuthorityConfiguration
  /** Countries that data goes to, as codes of ISO 3166-1: `US`. */
  readonly recipients?: readonly string[]
}

/** An authority for data protection. */
export interface AuthorityConfiguration {
  /** Its name. */
  readonly name: string
  /** Its page. */
  readonly url?: string
}

/**
 * What holds before a choice. `opt-in`: nothing optional runs, and the visitor is asked. `opt-out`: it runs, a notice says so and offers to opt out in one click.
 * `notice`: it runs and a notice says so. `none`: it runs; only the link leads to the choices. `usual`: what the law of the region usually asks for.
 */
export type Model = 'opt-in' | 'opt-out' | 'notice' | 'none' | 'usual'

/** What is different in a region. */
export interface RegionalConfiguration {
  /** Who is responsible there. */
  readonly operator?: OperatorConfiguration
  /** Address of the policy page for it. */
  readonly policyUrl?: string
  /** Links in the preferences, such as to opt-out programmes. Default: those that are usual in the region. */
  readonly links?: readonly LinkConfiguration[]
  /** Texts by language tag and key, as in `ui.messages`, which they come before. */
  readonly messages?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** A link and its text. */
export interface LinkConfiguration {
  /** Its text. */
  readonly name: string
  /** Its address. */
  readonly url: string
}

/** What follows from each signal. */
export interface SignalsConfiguration {
  /** Global Privacy Control. Default `honour`. */
  readonly gpc?: SignalRule
  /** Do Not Track. Default `ignore`. */
  readonly dnt?: SignalRule
}

/** `honour` denies until the visitor says otherwise and asks nothing; `ask` denies and asks; `ignore` changes nothing. The preferences say which. */
export type SignalRule = 'honour' | 'ask' | 'ignore'

/** A preference that the browser expresses: Global Privacy Control, Do Not Track. */
export type Signal = 'gpc' | 'dnt'

/** Who uses the site, as the site says. A child or a teen is asked before anything optional runs, wherever they are. */
export type Audience = 'child' | 'teen' | 'adult'

/** Exemptions that regions know: own aggregate statistics, appearance and functions that the visitor prefers, help in an emergency. */
export type Exemption = 'statistics' | 'appearance' | 'emergency'

/** Where records go. */
export interface RecordsConfiguration {
  /** Path of the site, or https address, that records are posted to as JSON. To try it out it may also be an http address on `localhost` or below it. */
  readonly endpoint: string
}
