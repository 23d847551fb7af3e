/** What an operator writes about a service. Part of `Configuration`. */

import type { Exemption } from './policyConfiguration.ts'
import type { TechnologyConfiguration, TechnologyType } from './technologyConfiguration.ts'

/** One deployed product that uses technologies. */
export interface ServiceConfiguration {
  /** Name of the product. */
  readonly name: string
  /** The legal entity behind it. */
  readonly provider: ProviderConfiguration
  /** Id of the category that it belongs to. */
  readonly category: string
  /** One sentence on what it does on this site. */
  readonly description?: string
  /** Why data is processed. */
  readonly purposes?: readonly PurposeConfiguration[]
  /** What it stores on, reads from or reports about the device. */
  readonly technologies?: readonly TechnologyConfiguration[]
  /** What follows a withdrawal, because code that has run cannot be taken back. Default `notify`. */
  readonly onWithdraw?: AfterWithdrawal
  /**
   * Exemption from consent whose conditions this service meets. Where the law of the region knows it, the service runs until the visitor objects; elsewhere it
   * changes nothing. Default: none.
   */
  readonly exempt?: Exemption
  /** What still runs while the visitor denies it, in a mode that does without what was denied. Default: nothing. */
  readonly reduced?: ReducedConfiguration
}

/**
 * A mode in which a service runs while it is denied, before an answer too. Its code is told by `consent.mode(id)`. What the service stores is held all the same, and so are
 * elements that are marked for it (`data-consent`) and hosts that it lists for anything else beside `types`.
 */
export interface ReducedConfiguration {
  /** What `consent.mode(id)` says while it is denied, for example `contextual`; neither `full` nor `off`, which say that it is granted, and that it does not run. */
  readonly mode: string
  /** One sentence for the visitor on what happens then. */
  readonly description: string
  /** Technologies that are let through meanwhile. Default: scripts, frames and requests. */
  readonly types?: readonly RequestType[]
}

/** Technologies that ask a server. */
export type RequestType = Extract<TechnologyType, 'pixel' | 'script' | 'frame' | 'request'>

/**
 * `notify` tells the visitor what is left and whether loading the page again would end it. `unload` does so too, and sweeps once more when the page is
 * left and when the next one starts. `reload` loads the page again, once, when the choice is stored and the sweep is done. `unload` and `reload` do
 * that only if code of the service has run on the page.
 */
export type AfterWithdrawal = 'notify' | 'unload' | 'reload'

/** The legal entity behind one or more services. */
export interface ProviderConfiguration {
  /** Legal name. */
  readonly name: string
  /** What the entity is to the operator. */
  readonly role?: ProviderRole
  /** Its own privacy statement. */
  readonly url?: string
}

/** What a provider is to the operator. */
export type ProviderRole =
  | 'operator'
  | 'service-provider'
  | 'marketing-provider'
  | 'advertiser'
  | 'ad-service-provider'
  | 'ad-measurement'
  | 'partner'

/** A purpose and the ground on which it rests. */
export interface PurposeConfiguration {
  /** One of the built-in purposes. */
  readonly id: PurposeId
  /** What it is called, for what the built-in purposes do not say. Default: the built-in name. */
  readonly name?: string
  /** Default: `consent` in an optional category. In an optional category nothing else is possible without an exemption: a basis never opens a gate. */
  readonly basis?: LegalBasis
  /** Another ground in a region, by region as in `regions`. Only where the model there is not `opt-in`. */
  readonly basisIn?: Readonly<Record<string, LegalBasis>>
}

/** The built-in purposes, and `own` for one that `name` says. */
export type PurposeId = 'provide' | 'operate' | 'improve' | 'partners' | 'marketing' | 'advertising' | 'security' | 'legal' | 'own'

/** Grounds of Art. 6(1) GDPR that a site can name here. */
export type LegalBasis = 'consent' | 'legitimate-interest' | 'contract' | 'legal-obligation'
