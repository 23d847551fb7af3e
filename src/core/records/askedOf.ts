import type { Catalog } from '../types.ts'

/** What the visitor was asked about. */
export interface Asked {
  readonly edition: string
  readonly fingerprint: string
  readonly policyVersion: string | null
}

/** What a visitor is asked about who answers now. */
export function askedOf({ edition, fingerprint, configuration }: Catalog): Asked {
  return { edition, fingerprint, policyVersion: configuration.policy?.version ?? null }
}
