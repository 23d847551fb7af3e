/**
 * Types that must and must not compile, checked by `tsc -p tsconfig.test.json`: where an expected error is missing, tsc says so.
 */
import type { Configuration } from '../../src/core/configuration.ts'
import type { IdOf } from '../../src/core/ids.ts'
import { shape, type ShapeOf } from '../../src/core/shape.ts'
import type { Consent } from '../../src/runtime/types.ts'
import { aConfiguration } from './builders/aConfiguration.ts'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const holds = <Claim extends true>(claim?: Claim): void => void claim

declare function createConsent<const C extends Configuration>(configuration: C): Consent<IdOf<C>>

// The ids of a literal are known, so that a wrong one is a type error.
const consent = createConsent({
  categories: { essential: { required: true }, advertising: {}, 'my category': {}, 7: {} },
  services: { ads: { name: 'Ads', provider: { name: 'Ads Inc.' }, category: 'advertising' } },
})
consent.has('advertising')
consent.has('ads')
consent.has('my category')
consent.has('7')
consent.grant(['ads', 'essential'])
// @ts-expect-error a misspelt id
consent.has('advertsing')
// @ts-expect-error a misspelt id in a list
consent.grant(['ads', 'advertsing'])
// @ts-expect-error a misspelt id to wait for
void consent.when('add')
// @ts-expect-error nothing is not an id
consent.has()

// Without services there are categories; without a literal every text may be an id.
const categoriesOnly = createConsent({ categories: { a: {}, b: {} } })
categoriesOnly.has('a')
// @ts-expect-error not a category
categoriesOnly.has('c')
createConsent(aConfiguration()).has('whatever')
holds<Same<IdOf<Configuration>, string>>()
holds<Same<IdOf<{ categories: { a: object }; services: { b: never } }>, 'a' | 'b'>>()
holds<Same<IdOf<{ categories: { a: object }; services: Record<string, never> }>, string>>()

// A configuration that is wrong in its types does not compile.
// @ts-expect-error categories are missing
createConsent({})
// @ts-expect-error a role that does not exist
createConsent({ categories: {}, services: { a: { name: 'A', provider: { name: 'A', role: 'x' }, category: 'c' } } })
// @ts-expect-error a type of technology that does not exist
createConsent({ categories: {}, services: { a: { name: 'A', provider: { name: 'A' }, category: 'c', technologies: [{ type: 'cokie' }] } } })

// The shape and the types are equal: neither may have a key that the other has not, nor make another one optional.
holds<Same<typeof shape, ShapeOf<Configuration>>>()
const { categories, ...others } = shape
// @ts-expect-error a key is missing in the shape
others satisfies ShapeOf<Configuration>
// @ts-expect-error a key is only in the shape
void ({ ...others, categories, 'places?': /x/ } satisfies ShapeOf<Configuration>)
// @ts-expect-error a key that must be there is optional in the shape
void ({ ...others, 'categories?': categories } satisfies ShapeOf<Configuration>)
// @ts-expect-error a list in the types, a text in the shape
void ({ ...others, categories, 'firstParty?': /x/ } satisfies ShapeOf<Configuration>)
// @ts-expect-error a flag in the types, a text in the shape
void ({ ...others, categories: { '*': { ...categories['*'], 'required?': /x/ } } } satisfies ShapeOf<Configuration>)
