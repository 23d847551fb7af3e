import { isObject } from '../shape.ts'
import { entriesOf, itemsOf } from './entriesOf.ts'
import { mistake, type Mistake } from './mistake.ts'
import { nearest } from './nearest.ts'
import { pathTo } from './pathTo.ts'

/** Services and technologies in a category that does not exist, and ids that name a category and a service. */
export function* checkCategories(configuration: Record<string, unknown>): Generator<Mistake> {
  // Without any categories every service would be named for what is one mistake.
  if (!isObject(configuration.categories)) return
  const categories = Object.keys(configuration.categories)
  function* known(category: unknown, path: string): Generator<Mistake> {
    if (typeof category !== 'string' || !/\S/.test(category) || categories.includes(category)) return
    yield mistake(pathTo(path, 'category'), `there is no category ${JSON.stringify(category)}`, nearest(category, categories))
  }
  for (const [id, { category, technologies }] of entriesOf(configuration.services)) {
    const path = pathTo('services', id)
    if (categories.includes(id))
      yield mistake(path, `has the id of a category (${pathTo('categories', id)}); an id can name one thing only`)
    yield* known(category, path)
    for (const [index, technology] of itemsOf(technologies)) yield* known(technology.category, pathTo(pathTo(path, 'technologies'), index))
  }
}
