import type { Catalog } from './types.ts'

/** Name of the snapshot cookie, and of the roster in localStorage. Default `cs_choice`. */
export const snapshotName = ({ configuration }: Catalog): string => configuration.snapshot?.name ?? 'cs_choice'
