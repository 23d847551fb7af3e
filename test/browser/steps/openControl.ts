import { awaitVendors } from './awaitVendors.ts'
import { openSite, type Site } from './openSite.ts'
import { vendorIds } from './vendorIds.ts'

/**
 * The home page without Consentry, for a visitor of its own. Resolves when each of the eight SDKs has asked its host and stored something, and so
 * tells how long it takes until something would have been seen: what is to show nothing is opened before it and looked at after it.
 */
export async function openControl(): Promise<Site> {
  const control = await openSite('/?control')
  await awaitVendors(control, vendorIds)
  return control
}
