import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../src/core/compile.ts'
import { explain } from '../../src/core/validate/explain.ts'
import { validate } from '../../src/core/validate/validate.ts'
import { aConfiguration } from './builders/aConfiguration.ts'
import { changed, pathsIn } from './builders/changed.ts'

// Values that are right in one place and wrong in another, and values that are wrong everywhere.
const values: unknown[] = [
  undefined,
  null,
  true,
  false,
  0,
  5,
  '',
  ' ',
  '*',
  'x',
  'ads',
  'performance',
  'essential',
  'advertising',
  'demographic',
  'consent',
  'legitimate-interest',
  'cookie',
  'localStorage',
  'cache',
  'pixel',
  'script',
  'resettable-id',
  '_ns*',
  'sid',
  'ads.example',
  'Ads.example',
  'https://ads.example/',
  'c.northstar.example',
  '90d',
  '0d',
  'session',
  '13 mo',
  '2026-02-29',
  '2028-02-29',
  '2026-1-1',
  '#x',
  'cs;choice',
  'constructor',
  '__proto__',
  [],
  ['x'],
  {},
  { re: 'a' },
  { re: '(a+)+' },
  { re: '(' },
  { re: 'a'.repeat(201) },
  { re: 'a', flags: 'i' },
  'a'.repeat(200),
  'a'.repeat(201),
  { toString: null, valueOf: null },
  { length: 3 },
  { required: true },
  { basis: 'contract', id: 'legal' },
  { type: 'cookie' },
  { type: 'cookie', name: 'sid' },
  { type: 'frame', host: 'ads.example' },
  { type: 'cache', name: 'x' },
  { type: 'cache', name: 'x', gated: false },
  { name: 'X', provider: { name: 'X' }, category: 'performance' },
]
const keys = [
  'x',
  'name',
  'host',
  'gated',
  'required',
  'basis',
  'category',
  'url',
  'url?',
  'required?',
  '*',
  '__proto__',
  'constructor',
  'effective',
  'honours',
  'ads',
  'essential',
  'regions',
  '',
  'technologies',
  'messages',
  'de',
]

const places = pathsIn(aConfiguration())
const mutation = fc.record({
  path: fc.constantFrom(...places),
  key: fc.option(fc.constantFrom(...keys)),
  value: fc.constantFrom(...values),
})
const mutated = fc.array(mutation, { minLength: 1, maxLength: 3 }).map((mutations) =>
  mutations.reduce<unknown>((value, { path, key, value: next }) => {
    const place = key === null ? path : [...path, key]
    return reaches(value, place.slice(0, -1)) ? changed(value, place, next) : value
  }, aConfiguration()),
)

function reaches(value: unknown, path: readonly (string | number)[]): boolean {
  if (typeof value !== 'object' || value === null) return false
  const [key, ...rest] = path
  return key === undefined || (Object.hasOwn(value, key) && reaches(Reflect.get(value, key), rest))
}

test('the configuration that has every key is sound for both', () => {
  expect(explain(validate(aConfiguration()))).toBe('')
  expect(compile(aConfiguration()).sound).toBe(true)
})

test('the catalog is sound exactly when the validator has nothing to say', () => {
  let sound = 0
  fc.assert(
    fc.property(mutated, (configuration) => {
      const mistakes = validate(configuration)
      const catalog = compile(configuration)
      if (catalog.sound) sound++
      expect(catalog.sound, explain(mistakes)).toBe(mistakes.length === 0)
    }),
    { numRuns: 3000 },
  )
  // Otherwise the property would only speak of broken configurations.
  expect(sound).toBeGreaterThan(100)
})

test('every single value of the configuration may be replaced by any other: both agree, neither throws', () => {
  for (const place of places) {
    for (const value of values) {
      const configuration = changed(aConfiguration(), place, value)
      const mistakes = validate(configuration)
      expect(compile(configuration).sound, `${place.join('.')} = ${JSON.stringify(value)}\n${explain(mistakes)}`).toBe(
        mistakes.length === 0,
      )
    }
  }
})

test('as a text it is judged as the object is', () => {
  fc.assert(
    fc.property(mutated, (configuration) => {
      const text = JSON.stringify(configuration) ?? ''
      expect(validate(text).length === 0).toBe(compile(text).sound)
    }),
  )
})

test('any JSON at all: both agree, neither throws', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(compile(value).sound).toBe(validate(value).length === 0)
    }),
  )
})

test('a key that stands twice in the text makes the catalog unsound', () => {
  const text = JSON.stringify(aConfiguration())
  const twice = text.replace('"performance":{}', '"performance":{},"performance":{}')
  expect(compile(text).sound).toBe(true)
  expect(compile(twice).sound).toBe(false)
  expect(compile('{"categories":').sound).toBe(false)
})
