import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scanText } from '../../src/core/validate/scanText.ts'
import { validate } from '../../src/core/validate/validate.ts'
import { aConfiguration } from './builders/aConfiguration.ts'

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('text that is not JSON', () => {
  test.each<[text: string, place: string, reason: RegExp]>([
    ['', 'line 1, column 1', /the text ends; a value is missing/],
    ['{\n  "categories": {},\n}', 'line 3, column 1', /a comma cannot stand before }/],
    ['{\r\n  "a": [1\r\n  2]}', 'line 3, column 3', /a comma or ] is missing/],
    ["{'a': 1}", 'line 1, column 2', /only straight double quotes/],
    ['{“a”: 1}', 'line 1, column 2', /only straight double quotes/],
    ['{a: 1}', 'line 1, column 2', /double quotes are missing around a/],
    ['{"a": yes}', 'line 1, column 7', /double quotes are missing around yes/],
    ['{"a" 1}', 'line 1, column 6', /a colon is missing/],
    ['{"a": 1} 2', 'line 1, column 10', /something follows after the end/],
    ['{"a": 1', 'line 1, column 8', /the text ends; a comma or } is missing/],
    ['{"a": "x\ny"}', 'line 1, column 9', /line break/],
    ['{"a": "x', 'line 1, column 7', /never closed/],
    ['{"a": "\\d"}', 'line 1, column 8', /backslash/],
    ['{\n  // no\n  "a": 1}', 'line 2, column 3', /no comments/],
    ['{"a": 01}', 'line 1, column 7', /01 is not a number/],
    ['\ufeff{}', 'line 1, column 1', /byte order mark/],
    ['{"a": }', 'line 1, column 7', /a value is missing/],
    ['[,1]', 'line 1, column 2', /a value is missing/],
    ['[1,,2]', 'line 1, column 4', /a value is missing/],
    ['['.repeat(100_000), 'line 1, column 65', /more than 64 levels deep/],
  ])('%j', (text, place, reason) => {
    const [mistake, ...others] = validate(text)
    expect(others).toEqual([])
    expect(mistake?.message.startsWith(`${place}: `), mistake?.message).toBe(true)
    expect(mistake?.message).toMatch(reason)
  })

  test('names the key whose value is broken', () => {
    expect(validate('{"services": {"ga4": {"name": GA}}}')[0]?.path).toBe('services.ga4.name')
  })
})

describe('keys that stand twice', () => {
  test('name both lines, and the rest is checked all the same', () => {
    const text = `{
      "categories": { "ads": {} },
      "polcy": {},
      "categories": { "ads": {}, "perf": {},
        "ads": { "required": true } }
    }`
    expect(validate(text)).toEqual([
      { path: 'categories', message: 'stands twice: in lines 2 and 4' },
      { path: 'categories.ads', message: 'stands twice: in lines 4 and 5' },
      { path: 'polcy', message: 'is not a known key', suggestion: 'policy' },
    ])
  })

  test('are found however they are written, three times too', () => {
    expect(validate('{"categories": {"a": {}, "\\u0061": {},\n"a": {}}}')).toEqual([
      { path: 'categories.a', message: 'stands 3 times: in lines 1 and 2' },
    ])
    expect(validate('{"categories": {"a": {}, "a": {}}}')[0]?.message).toBe('stands twice: in line 1')
  })

  test('are found before the place where the text breaks off', () => {
    expect(validate('{"categories": {}, "categories": {').map(({ path }) => path)).toEqual(['categories', 'categories'])
  })

  test('the same key in two objects is none', () => {
    expect(validate(JSON.stringify(aConfiguration(), null, 2))).toEqual([])
  })
})

test('agrees with JSON.parse on every text', () => {
  const json = fc
    .json()
    .chain((text) =>
      fc
        .tuple(
          fc.nat(text.length),
          fc.nat(3),
          fc.constantFrom('', ',', '"', '\\', '}', ']', ' ', '0', '-', 'e', '.', '\n', 'null', ':'),
          fc.boolean(),
        )
        .map(([at, count, extra, intact]) => (intact ? text : text.slice(0, at) + extra + text.slice(at + count))),
    )
  fc.assert(
    fc.property(fc.oneof(json, fc.string()), (text) => {
      expect(scanText(text).stop === undefined).toBe(isJson(text))
    }),
    { numRuns: 2000 },
  )
})
