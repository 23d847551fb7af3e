import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../src/core/compile.ts'
import { explain } from '../../src/core/validate/explain.ts'
import { validate } from '../../src/core/validate/validate.ts'
import { aConfiguration } from './builders/aConfiguration.ts'
import { changed } from './builders/changed.ts'
import { mutatedConfigurations, places, wrongValues } from './builders/mutatedConfigurations.ts'

test('the configuration that has every key is sound for both', () => {
  expect(explain(validate(aConfiguration()))).toBe('')
  expect(compile(aConfiguration()).sound).toBe(true)
})

test('the catalog is sound exactly when the validator has nothing to say', () => {
  let sound = 0
  fc.assert(
    fc.property(mutatedConfigurations, (configuration) => {
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
    for (const value of wrongValues) {
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
    fc.property(mutatedConfigurations, (configuration) => {
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
