import type { Category } from '../core/types.ts'
import type { InterfacePort } from '../runtime/types.ts'

/** The categories and services that this visitor is offered, in the operator's order: not those that the region or the audience rules out. */
export function offeredTo(port: InterfacePort): readonly Category[] {
  const { hidden } = port.decision()
  if (!hidden.size) return [...port.catalog.categories.values()]
  return [...port.catalog.categories.values()]
    .filter(({ id }) => !hidden.has(id))
    .map((category) => ({ ...category, services: category.services.filter(({ id }) => !hidden.has(id)) }))
}
