import { expect, test } from 'vitest'
import { explain } from '../../src/core/validate/explain.ts'
import { validate } from '../../src/core/validate/validate.ts'
import { aConfiguration } from './builders/aConfiguration.ts'

test('ids that are not identifiers stand in brackets with quotes', () => {
  const { services } = aConfiguration()
  const configuration = aConfiguration({ services: { ...services, 'a "b" c': { name: 'X', provider: { name: 'X' }, category: 'x' } } })
  expect(validate(configuration).map(({ path }) => path)).toEqual(['services["a \\"b\\" c"].category'])
})

test('all mistakes come at once, in one text with a line each', () => {
  const mistakes = validate({ categories: { ads: { requried: true } }, services: { x: { category: 'adds' } }, polcy: {} })
  const text = explain(mistakes)
  expect(mistakes.map(({ path }) => path)).toEqual([
    'categories.ads.requried',
    'services.x.name',
    'services.x.provider',
    'polcy',
    'services.x.category',
  ])
  expect(text.split('\n')).toHaveLength(6)
  expect(text).toMatch(/^The configuration has 5 mistakes\./)
  expect(text).toContain('  polcy: is not a known key, did you mean "policy"?')
})

test('nothing to say about a sound configuration', () => {
  expect(explain(validate(aConfiguration()))).toBe('')
})

test.each([undefined, null, true, 5, [], () => 1, Symbol('x'), 5n])('never throws, also not for %s', (value) => {
  expect(validate(value).length).toBeGreaterThan(0)
})

test('an object that throws when it is read is a mistake, too', () => {
  const services = {
    get ads(): never {
      throw new Error('not now')
    },
  }
  expect(validate({ categories: {}, services })).toEqual([{ path: '', message: 'cannot be read: not now' }])
})
