import type { Consent } from '../runtime/types.ts'

/** What the panel reads. Without `report` it has nothing to copy. */
export type Inspected = Pick<Consent, 'watch'> & Partial<Pick<Consent, 'report'>>
