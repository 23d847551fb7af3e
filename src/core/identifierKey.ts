import { snapshotName } from './snapshotName.ts'
import type { Catalog, Listing } from './types.ts'

/** Where the keys of our own identifiers begin: with the snapshot's name, so that the gates let no other script write or remove them. */
export const identifierPrefix = (catalog: Catalog): string => `${snapshotName(catalog)}.id.`

/** The key in Web Storage under which an identifier of ours is kept. No two services have one in common, whatever they and their identifiers are called. */
export const identifierKey = (catalog: Catalog, service: string, name: string): string =>
  identifierPrefix(catalog) + JSON.stringify([service, name])

/** The identifier that a key of Web Storage stands for; nothing if it is no such key, or if the catalog lists it no longer. */
export function identifierListing(catalog: Catalog, key: string): Listing | undefined {
  if (!key.startsWith(identifierPrefix(catalog))) return undefined
  for (const service of catalog.services.values())
    for (const technology of service.technologies ?? [])
      if (technology.type === 'resettable-id' && identifierKey(catalog, service.id, `${technology.name}`) === key)
        return { service, technology }
}
