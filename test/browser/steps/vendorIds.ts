import { vendors } from '../../../demo/vendors.mjs'

/** The eight real SDKs of the demo, by the ids of their services. */
export const vendorIds: readonly string[] = vendors.map(({ id }) => id)
