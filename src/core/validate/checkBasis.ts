import { shape } from '../shape.ts'
import { entriesOf, itemsOf } from './entriesOf.ts'
import { enumWords } from './enumWords.ts'
import { mistake, type Mistake } from './mistake.ts'
import { pathTo } from './pathTo.ts'

const grounds = enumWords(shape['services?']['*']['purposes?'][0]['basis?']) ?? []

/** Purposes that rest on another ground than consent although the visitor may refuse the service. */
export function* checkBasis(configuration: Record<string, unknown>): Generator<Mistake> {
  const categories = new Map(entriesOf(configuration.categories))
  for (const [id, { name, category, purposes, exempt }] of entriesOf(configuration.services)) {
    const entry = typeof category === 'string' ? categories.get(category) : undefined
    if (!entry || entry.required === true || exempt) continue
    for (const [index, { basis }] of itemsOf(purposes)) {
      if (typeof basis !== 'string' || basis === 'consent' || !grounds.includes(basis)) continue
      const path = pathTo(pathTo(pathTo(pathTo('services', id), 'purposes'), index), 'basis')
      const service = typeof name === 'string' ? name : id
      yield mistake(
        path,
        `${service} is in the optional category ${JSON.stringify(category)} and cannot run on ${JSON.stringify(basis)}: a basis never opens a gate. ` +
          'Say "consent", or put the service into a required category if what was asked for cannot do without it',
      )
    }
  }
}
