import { Ajv } from 'ajv'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { configurationSource } from '../../scripts/configuration-source.mjs'
import { schemaOf } from '../../scripts/schema.mjs'
import * as core from '../../src/core/shape.ts'
import { enumWords } from '../../src/core/validate/enumWords.ts'
import { recognisedBy } from '../../src/core/validate/recognisedBy.ts'
import { validate } from '../../src/core/validate/validate.ts'
import { aConfiguration } from './builders/aConfiguration.ts'
import { changed } from './builders/changed.ts'
import { mutatedConfigurations } from './builders/mutatedConfigurations.ts'

const schema = schemaOf(configurationSource, { ...core, enumWords, recognisedBy })
// strictRequired would want each `then` to repeat the properties.
const accepts = new Ajv({ strict: true, strictRequired: false, allErrors: true }).compile(schema)

test('the schema accepts a configuration with every key', () => {
  accepts(aConfiguration())
  expect(accepts.errors).toBe(null)
})

const technologies = ['services', 'measure', 'technologies', 0] as const
test.each<[readonly (string | number)[], unknown]>([
  [['polcy'], {}],
  [['regions', 'default'], 'opt'],
  [['categories'], undefined],
  [['categories', 'performance', 'required'], 'yes'],
  [['categories', 'performance', 'honours'], ['gcp']],
  [['firstParty'], 'lumen.example'],
  [['firstParty', 0], 'https://lumen.example'],
  [['policy', 'updated'], '1.11.2026'],
  [['services', 'ads', 'provider'], undefined],
  [['services', 'ads', 'provider', 'role'], 'ads'],
  [['services', 'measure', 'purposes', 0, 'basis'], { default: 'consent' }],
  [[...technologies, 'type'], 'cokie'],
  [[...technologies, 'name'], undefined],
  [[...technologies, 'name'], '*'],
  [[...technologies, 'name'], { re: 'a'.repeat(201) }],
  [[...technologies, 'duration'], '13 months'],
  [['services', 'video', 'technologies', 0, 'host'], undefined],
  [['ui', 'position'], 'top'],
  [['snapshot', 'name'], 'a b'],
])('the schema rejects %j = %j', (place, value) => {
  expect(accepts(changed(aConfiguration(), place, value))).toBe(false)
})

test('the schema accepts everything that is sound', () => {
  fc.assert(
    fc.property(mutatedConfigurations, (configuration) => {
      if (validate(configuration).length === 0) expect(accepts(configuration), JSON.stringify(accepts.errors)).toBe(true)
    }),
  )
})

test('every key has a description', () => {
  let keys = 0
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    for (const [name, part] of Object.entries(node)) {
      if (name === 'properties')
        for (const [key, property] of Object.entries(part)) expect(property, `${key} ${++keys}`).toHaveProperty('description')
      // A condition repeats a key that is described elsewhere.
      if (name !== 'if') visit(part)
    }
  }
  visit(schema)
  expect(keys).toBeGreaterThan(40)
})

test('words are offered, and defaults that always hold', () => {
  expect(schema).toMatchObject({
    properties: {
      unknown: { properties: { thirdParty: { enum: ['hold', 'report', 'let-through'], default: 'hold' }, storage: { default: 'report' } } },
      ui: { properties: { position: { enum: ['bottom-left', 'bottom-right'], default: 'bottom-left' } } },
      expiry: { properties: { granted: { default: '12mo' }, refused: { default: '6mo' } } },
      categories: { additionalProperties: { properties: { required: { type: 'boolean', default: false } } } },
    },
  })
  // It holds only in an optional category.
  expect(JSON.stringify(schema)).toContain('"basis":{"description":')
  expect(JSON.stringify(schema)).not.toMatch(/"basis":\{[^}]*"default":/)
})
