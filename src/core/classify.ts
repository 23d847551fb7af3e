import { longestMatch } from './shape.ts'
import type { Catalog, Listing } from './types.ts'

/** The service that a host belongs to: its own entry, else that of the nearest parent domain. The host is lower case, without a trailing dot. */
export function classifyHost({ index }: Catalog, host: string): Listing | undefined {
  let rest = host
  while (rest) {
    const listing = index.names.get('host ' + rest)
    if (listing) return listing
    rest = rest.slice(rest.indexOf('.') + 1 || rest.length)
  }
}

/** The ids that must be granted for a technology: its service's, and that of its own category if it has one. In a required category only that one's. */
export function idsOf({ categories }: Catalog, { service, technology: { category } }: Listing): readonly string[] {
  if (category === undefined) return [service.id]
  return categories.get(category)?.required === true ? [category] : [service.id, category]
}

/** The technology that a stored item is: by its exact name, else the longest prefix, else an expression, the stricter category first. */
export function classifyName({ index }: Catalog, type: string, name: string): Listing | undefined {
  const exact = index.names.get(`${type} ${name}`)
  if (exact) return exact
  for (let end = Math.min(name.length, longestMatch); end > 0; end--) {
    const listing = index.names.get(`${type} ${name.slice(0, end)}*`)
    if (listing) return listing
  }
  return index.expressions.find((expression) => expression.type === type && expression.re.test(name))?.listing
}
