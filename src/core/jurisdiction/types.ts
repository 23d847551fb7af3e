import type { AuthorityConfiguration, Exemption, LegalBasis, LinkConfiguration, Model, OperatorConfiguration } from '../configuration.ts'

/** A model that says by itself what holds. */
export type KnownModel = Exclude<Model, 'usual'>

/** How it is known where the visitor is. */
export type RegionSource = 'given' | 'guessed' | 'unknown'

/** Where a visitor is assumed to be. */
export interface Place {
  /** A country of ISO 3166-1 or a subdivision of ISO 3166-2; empty if unknown. */
  readonly region: string
  readonly source: RegionSource
}

/** What a law asks of a service that it lets run without consent. */
export type Condition =
  | 'own'
  | 'aggregate'
  | 'no-tracking'
  | 'no-sharing'
  | 'short'
  | 'little-impact'
  | 'preference'
  | 'call'
  | 'information'
  | 'objection'

/** An exemption from consent that a region knows. */
export interface KnownExemption {
  readonly exemption: Exemption
  /** What the law is called, with the place in it. */
  readonly law: string
  /** First day in force, `YYYY-MM-DD`. */
  readonly since: string
  readonly conditions: readonly Condition[]
}

/** The legal region that is assumed for a visit, and what follows from it. */
export interface Jurisdiction extends Place {
  readonly model: KnownModel
  readonly exemptions: readonly KnownExemption[]
  /** Opt-out programmes and what else the operator links there. */
  readonly links: readonly LinkConfiguration[]
  readonly authority: AuthorityConfiguration | undefined
  readonly operator: OperatorConfiguration | undefined
  readonly policyUrl: string | undefined
  /** Texts that come before `ui.messages`, by language tag and key. */
  readonly messages: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** By the id of a service, the ground of each of its purposes, in their order; see `basisOf`. */
  readonly bases: ReadonlyMap<string, readonly (LegalBasis | undefined)[]>
}
