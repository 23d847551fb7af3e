import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSound } from './builders/isSound.ts'
import { explain } from '../../src/core/validate/explain.ts'
import { validate } from '../../src/core/validate/validate.ts'
import { aConfiguration } from './builders/aConfiguration.ts'
import { changed } from './builders/changed.ts'
import { mutatedConfigurations, places, reaches, wrongKeys, wrongValues } from './builders/mutatedConfigurations.ts'

// Two cores that are shared with others may need a while.
const patient = { timeout: 240_000 }

test('the configuration that has every key is sound for both', () => {
  expect(explain(validate(aConfiguration()))).toBe('')
  expect(isSound(aConfiguration())).toBe(true)
})

test('a configuration is sound exactly when the validator has nothing to say', patient, () => {
  let sound = 0
  fc.assert(
    fc.property(mutatedConfigurations, (configuration) => {
      const mistakes = validate(configuration)
      const answer = isSound(configuration)
      if (answer) sound++
      expect(answer, explain(mistakes)).toBe(mistakes.length === 0)
    }),
    { numRuns: 1000 },
  )
  // Otherwise the property would only speak of broken configurations.
  expect(sound).toBeGreaterThan(30)
})

test('every single value may be replaced by any other, every object given any key: both agree, neither throws', patient, () => {
  const agrees = (configuration: unknown): void => {
    const mistakes = validate(configuration)
    if (isSound(configuration) !== (mistakes.length === 0)) expect.fail(`${JSON.stringify(configuration)}\n${explain(mistakes)}`)
  }
  for (const place of places) {
    for (const value of wrongValues) agrees(changed(aConfiguration(), place, value))
    for (const key of reaches(aConfiguration(), place) ? wrongKeys : []) {
      for (const value of ['x', {}, true]) agrees(changed(aConfiguration(), [...place, key], value))
    }
  }
})

test('as a text it is judged as the object is', () => {
  fc.assert(
    fc.property(mutatedConfigurations, (configuration) => {
      const text = JSON.stringify(configuration) ?? ''
      expect(validate(text).length === 0).toBe(isSound(text))
    }),
  )
})

test('any JSON at all: both agree, neither throws', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(isSound(value)).toBe(validate(value).length === 0)
    }),
  )
})

test('a key that stands twice in the text makes a configuration unsound', () => {
  const text = JSON.stringify(aConfiguration())
  const twice = text.replace('"performance":{}', '"performance":{},"performance":{}')
  expect(isSound(text)).toBe(true)
  expect(isSound(twice)).toBe(false)
  expect(isSound('{"categories":')).toBe(false)
})
