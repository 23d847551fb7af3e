import { entriesOf, itemsOf } from './entriesOf.ts'
import { mistake, type Mistake } from './mistake.ts'
import { pathTo } from './pathTo.ts'

/** What a service or a category claims and cannot be. */
export function* checkClaims({ categories, services }: Record<string, unknown>): Generator<Mistake> {
  for (const [id, { required, notFor }] of entriesOf(categories)) {
    if (required === true && Array.isArray(notFor) && notFor.length)
      yield mistake(
        pathTo(pathTo('categories', id), 'notFor'),
        'stands in a required category, which is for everybody: nobody can be denied what the site cannot do without',
      )
  }
  for (const [id, { exempt, purposes }] of entriesOf(services)) {
    const path = pathTo('services', id)
    const advertising = itemsOf(purposes).find(([, purpose]) => purpose.id === 'advertising' || purpose.id === 'marketing')
    if (exempt !== undefined && advertising)
      yield mistake(pathTo(path, 'exempt'), `stands beside the purpose ${JSON.stringify(advertising[1].id)}; advertising is exempt nowhere`)
    for (const [index, purpose] of itemsOf(purposes)) {
      if (purpose.id === 'own' && purpose.name === undefined)
        yield mistake(pathTo(pathTo(pathTo(path, 'purposes'), index), 'name'), 'is missing; a purpose of your own has to say what it is')
    }
  }
}
