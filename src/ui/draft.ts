import type { Category } from '../core/types.ts'
import type { InterfacePort } from '../runtime/types.ts'
import { offeredTo } from './offeredTo.ts'

/** What is switched on in the preferences and not yet answered: ids of services and of categories without services. */
export type Draft = ReadonlySet<string>

/** What is switched together with a category: its services, or the category itself if it has none. */
export function switchedBy(category: Category): readonly string[] {
  return category.services.length ? category.services.map((service) => service.id) : [category.id]
}

/** What the visitor can switch: all of what is optional and offered, and of what is required that to which can be objected. */
export function choosable(port: InterfacePort): readonly string[] {
  const { objectable } = port.catalog
  return offeredTo(port).flatMap((category) => switchedBy(category).filter((id) => category.required !== true || objectable.has(id)))
}

/** The draft that says what is granted now. */
export function draftOf(port: InterfacePort): Draft {
  const { granted } = port.decision()
  return new Set(choosable(port).filter((id) => granted.has(id)))
}

/** The draft with the given ids switched on or off. */
export function switched(draft: Draft, ids: readonly string[], on: boolean): Draft {
  const next = new Set(draft)
  for (const id of ids) next[on ? 'add' : 'delete'](id)
  return next
}
