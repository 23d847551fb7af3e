import { expect, test } from 'vitest'
import type { Match } from '../../src/core/configuration.ts'
import { matchesFor } from '../../src/usage/matchesFor.ts'

const cases: readonly [what: string, names: readonly string[], matches: readonly Match[]][] = [
  ['a name stands for itself', ['visitor'], ['visitor']],
  ['one name with an id stays exact: nobody knows what would change', ['_ga_Q1W2E3R4'], ['_ga_Q1W2E3R4']],
  ['names that differ in an id share a prefix', ['_ga_Q1W2E3R4', '_ga_A9S8D7F6'], ['_ga_*']],
  ['the prefix goes to the last separator that all have', ['s.user.a.100200', 's.user.a.300400'], ['s.user.a.*']],
  ['ids that begin alike make no narrower prefix', ['seg-2026001', 'seg-2026002'], ['seg-*']],
  ['a number of one or two digits is no id', ['step_1', 'step_2'], ['step_1', 'step_2']],
  ['what stands alone stays beside the prefix', ['cart', 'cart.100200', 'cart.100300'], ['cart', 'cart.*']],
  ['too little before an id to go by', ['a-123456', 'a-654321'], ['a-123456', 'a-654321']],
  ['a name that ends like a prefix', ['all*'], [{ re: '^all\\*$' }]],
  ['a cookie without a name', [''], [{ re: '^$' }]],
  ['brackets that are no group', ['f(x)*'], [{ re: '^f\\(x\\)\\*$' }]],
  ['nothing but asterisks, and more than can be said', ['*'.repeat(250)], [{ re: '^\\*+$' }]],
  ['a name that is longer than a match may be', ['n'.repeat(300)], ['n'.repeat(199) + '*']],
]

test.each(cases)('%s', (_, names, matches) => {
  expect(matchesFor(names, () => false)).toEqual(matches)
})

test('a prefix that another party has names under is not used', () => {
  const names = ['_ga_Q1W2E3R4', '_ga_A9S8D7F6']
  expect(matchesFor(names, (prefix) => prefix === '_ga_')).toEqual(names)
})
