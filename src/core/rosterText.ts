import type { Catalog } from './types.ts'

/** What a snapshot's answers stand for, as JSON text: each category with its services, a service with its kinds of technology before its id. `without` are left out. */
export function rosterText({ roster, kinds }: Pick<Catalog, 'roster' | 'kinds'>, without?: ReadonlySet<string>): string {
  return JSON.stringify(
    roster.flatMap(([category, ...services]) => {
      const known = services.filter((id) => !without?.has(id)).map((id) => `${kinds.get(id)} ${id}`)
      return known.length || (!services.length && !without?.has(category)) ? [[category, ...known]] : []
    }),
  )
}
