import type { WordsPort } from '../runtime/types.ts'

/** Address of the policy page for the visitor's region, if there is one. */
export const policyUrl = ({ jurisdiction, catalog }: WordsPort): string | undefined =>
  jurisdiction?.()?.policyUrl ?? catalog.configuration.policy?.url
