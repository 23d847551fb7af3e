import fc from 'fast-check'
import { compile } from '../../../src/core/compile.ts'
import type { Catalog } from '../../../src/core/types.ts'

/** What a catalog is about, without its texts. */
export interface Site {
  readonly categories: readonly { readonly id: string; readonly required: boolean }[]
  readonly services: readonly { readonly id: string; readonly category: string }[]
}

/** The catalog of a site. */
export function catalogOf({ categories, services }: Site, settings: Readonly<Record<string, unknown>> = {}): Catalog {
  return compile({
    ...settings,
    categories: Object.fromEntries(categories.map(({ id, required }) => [id, { required }])),
    services: Object.fromEntries(services.map(({ id, category }) => [id, { name: 'X', provider: { name: 'X' }, category }])),
  })
}

/** Any text, and the ones that a program trips over. */
const id = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom('__proto__', 'constructor', 'toString', '*', 'a?', '0', '1', ' ', 'a.b', '"', '\\', '\ud800', ';', 'é', 'e\u0301'),
  )
  .filter((text) => /\S/.test(text))

/** Any site that is sound: ids are unique, every service has a category. */
export const sites: fc.Arbitrary<Site> = fc
  .record({ ids: fc.uniqueArray(id, { maxLength: 25 }), cut: fc.nat(), seeds: fc.array(fc.nat(), { minLength: 25, maxLength: 25 }) })
  .map(({ ids, cut, seeds }) => {
    const count = ids.length ? 1 + (cut % Math.min(ids.length, 6)) : 0
    const categories = ids.slice(0, count).map((name, index) => ({ id: name, required: (seeds[index] ?? 0) % 4 === 0 }))
    const services = ids.slice(count).map((name, index) => ({ id: name, category: ids[(seeds[index] ?? 0) % count] ?? '' }))
    return { categories, services }
  })

/** A later version of a site: services and categories added, removed, moved, reordered, renamed, made required or not. */
export const laterSites = (site: Site): fc.Arbitrary<Site> =>
  fc.array(fc.tuple(fc.nat(7), fc.nat(), fc.nat(), id), { maxLength: 6 }).map((edits) => edits.reduce(edited, site))

function edited(site: Site, [kind, a, b, name]: [kind: number, a: number, b: number, name: string]): Site {
  const { categories, services } = site
  const category = categories[b % categories.length]
  const service = services[a % services.length]
  const isFree = ![...categories, ...services].some((entry) => entry.id === name)
  if (!category) return isFree ? { ...site, categories: [{ id: name, required: a % 2 === 0 }] } : site
  switch (kind) {
    case 0:
      return isFree ? { ...site, services: [...services, { id: name, category: category.id }] } : site
    case 1:
      return { ...site, services: services.filter((entry) => entry !== service) }
    case 2:
      return { ...site, services: services.map((entry) => (entry === service ? { ...entry, category: category.id } : entry)) }
    case 3:
      return { categories: categories.toReversed(), services: services.toReversed() }
    case 4:
      return isFree ? { ...site, categories: [...categories, { id: name, required: a % 2 === 0 }] } : site
    case 5:
      return isFree ? renamed(site, category.id, name) : site
    case 6:
      return { ...site, categories: categories.map((entry) => (entry === category ? { ...entry, required: !entry.required } : entry)) }
    default:
      return {
        categories: categories.filter((entry) => entry !== category),
        services: services.filter((entry) => entry.category !== category.id),
      }
  }
}

function renamed({ categories, services }: Site, from: string, to: string): Site {
  return {
    categories: categories.map((entry) => (entry.id === from ? { ...entry, id: to } : entry)),
    services: services.map((entry) => (entry.category === from ? { ...entry, category: to } : entry)),
  }
}
