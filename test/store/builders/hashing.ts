import { createHash } from 'node:crypto'
import type { Sha256 } from '../../../src/core/records/consentRecord.ts'

/** SHA-256 by Node, which is not what the product uses. */
export const sha256: Sha256 = async (text) => createHash('sha256').update(text, 'utf8').digest('hex')

/** A page without WebCrypto, as on http. */
export const unhashed: Sha256 = async () => null
