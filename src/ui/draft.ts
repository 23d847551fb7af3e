import type { Category } from '../core/types.ts'
import type { InterfacePort } from '../runtime/types.ts'

/** What is switched on in the preferences and not yet answered: ids of services and of categories without services. */
export type Draft = ReadonlySet<string>

/** What is switched together with a category: its services, or the category itself if it has none. */
export function switchedBy(category: Category): readonly string[] {
  return category.services.length ? category.services.map((service) => service.id) : [category.id]
}

/** The draft that says what is granted now. Required categories are not part of it. */
export function draftOf(port: InterfacePort): Draft {
  const { granted } = port.decision()
  const optional = [...port.catalog.categories.values()].filter((category) => category.required !== true)
  return new Set(optional.flatMap(switchedBy).filter((id) => granted.has(id)))
}

/** The draft with the given ids switched on or off. */
export function switched(draft: Draft, ids: readonly string[], on: boolean): Draft {
  const next = new Set(draft)
  for (const id of ids) next[on ? 'add' : 'delete'](id)
  return next
}
