import { classifyHost, classifyName, idsOf } from '../../core/classify.ts'
import type { Catalog, Decision } from '../../core/types.ts'
import { parseSetCookie, type SetCookie } from './parseSetCookie.ts'

/**
 * Takes out cookies of denied services: by their names, or because they are for a host of one. A vendor's own opt-out stays, and so does
 * what deletes a cookie. Returns whether the headers depend on the choice, also where nothing had to go this time.
 */
export function stripCookies(headers: Headers, catalog: Catalog, { granted }: Pick<Decision, 'granted'>, now: number): boolean {
  const cookies = headers.getSetCookie().map((header) => ({ header, owners: ownersOf(catalog, parseSetCookie(header, now)) }))
  if (!cookies.some(({ owners }) => owners.length)) return false
  headers.delete('set-cookie')
  for (const { header, owners } of cookies) if (owners.every((id) => granted.has(id))) headers.append('set-cookie', header)
  return cookies.some(({ owners }) => owners.some((id) => isOptional(catalog, id)))
}

/** Ids of what has to be granted for a cookie: services, and categories of technologies themselves. */
function ownersOf(catalog: Catalog, { name, domain, isRemoval }: SetCookie): readonly string[] {
  const listing = classifyName(catalog, 'cookie', name)
  if (isRemoval || listing?.technology.keepWhenDenied) return []
  const host = domain === undefined ? undefined : classifyHost(catalog, domain)
  return [listing, host].flatMap((found) => (found ? idsOf(catalog, found) : []))
}

/** Whether a visitor can answer about a service or category. */
const isOptional = ({ services, categories }: Catalog, id: string): boolean =>
  categories.get(services.get(id)?.category ?? id)?.required !== true
