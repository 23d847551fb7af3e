import { isRegion } from '../jurisdiction/isRegion.ts'
import { readRegion } from '../jurisdiction/readRegion.ts'
import { isObject } from '../shape.ts'
import { entriesOf, itemsOf } from './entriesOf.ts'
import { mistake, type Mistake } from './mistake.ts'
import { pathTo } from './pathTo.ts'

/** Regions and countries that do not exist, wherever they stand, and keys that are neither a region nor `default`. */
export function* checkRegions(configuration: Record<string, unknown>): Generator<Mistake> {
  const { regions, region, regional, operator, categories, services } = configuration
  yield* checkPlace(region, 'region')
  yield* checkKeys(regions, 'regions')
  yield* checkKeys(regional, 'regional')
  yield* checkRecipients(operator, 'operator')
  for (const [key, entry] of entriesOf(regional)) yield* checkRecipients(entry.operator, pathTo(pathTo('regional', key), 'operator'))
  for (const [id, category] of entriesOf(categories)) {
    yield* checkList(category.regions, pathTo(pathTo('categories', id), 'regions'), (place) => groups.includes(place) || isRegion(place))
  }
  for (const [id, { purposes }] of entriesOf(services)) {
    const path = pathTo(pathTo('services', id), 'purposes')
    for (const [index, { basisIn }] of itemsOf(purposes)) yield* checkKeys(basisIn, pathTo(pathTo(path, index), 'basisIn'))
  }
}

const groups: readonly string[] = ['EU', 'EEA']

function* checkKeys(entries: unknown, path: string): Generator<Mistake> {
  for (const key of isObject(entries) ? Object.keys(entries) : []) {
    if (key === 'default' || groups.includes(key) || isRegion(key)) continue
    yield mistake(
      pathTo(path, key),
      'must be "default", a country of ISO 3166-1 ("DE"), a subdivision of ISO 3166-2 ("US-CA"), "EEA" or "EU"',
      suggestionFor(key),
    )
  }
}

function* checkRecipients(operator: unknown, path: string): Generator<Mistake> {
  if (isObject(operator)) yield* checkList(operator.recipients, pathTo(path, 'recipients'), isRegion)
}

function* checkList(list: unknown, path: string, isFine: (place: string) => boolean): Generator<Mistake> {
  for (const [index, place] of Array.isArray(list) ? list.entries() : []) yield* checkPlace(place, pathTo(path, index), isFine)
}

/** What has not even the form of a region has been named by the shape check. */
function* checkPlace(place: unknown, path: string, isFine: (place: string) => boolean = isRegion): Generator<Mistake> {
  if (typeof place !== 'string' || isFine(place) || !/^([A-Z]{2}(-[A-Z0-9]{1,3})?|EEA)$/.test(place)) return
  if (groups.includes(place)) yield mistake(path, `must be one country or subdivision; ${place} is a group of countries`)
  else yield mistake(path, `there is no region ${JSON.stringify(place)} in ISO 3166`, suggestionFor(place))
}

function suggestionFor(text: string): string | undefined {
  const read = readRegion(text.replace(/\s+/g, '-'))
  if (/^default$/i.test(read)) return 'default'
  return read !== text && (isRegion(read) || groups.includes(read)) ? read : undefined
}
