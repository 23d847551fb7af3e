import type { Catalog } from '../../../src/core/types.ts'

/** The required categories and the services in them. */
export function requiredIds(catalog: Catalog): Set<string> {
  const categories = [...catalog.categories.values()].filter((category) => category.required === true)
  return new Set(categories.flatMap(({ id, services }) => [id, ...services.map((service) => service.id)]))
}
