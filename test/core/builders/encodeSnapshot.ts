import { encodeSnapshot as encodeWith } from '../../../src/core/encodeSnapshot.ts'
import { fingerprint } from '../../../src/core/fingerprint.ts'
import type { Catalog, Choices } from '../../../src/core/types.ts'

/** The snapshot as the page writes it. */
export const encodeSnapshot = (catalog: Catalog, choices: Choices): string => encodeWith(catalog, choices, fingerprint)
