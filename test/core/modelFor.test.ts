import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Model } from '../../src/core/configuration.ts'
import { countries } from '../../src/core/jurisdiction/countries.ts'
import { isRegion } from '../../src/core/jurisdiction/isRegion.ts'
import { keysFor } from '../../src/core/jurisdiction/keysFor.ts'
import { members } from '../../src/core/jurisdiction/members.ts'
import { modelFor } from '../../src/core/jurisdiction/modelFor.ts'
import type { KnownModel } from '../../src/core/jurisdiction/types.ts'
import { usualModelOf } from '../../src/core/jurisdiction/usualModelOf.ts'
import { usualModels } from '../../src/core/jurisdiction/usualModels.ts'

const strictness: Readonly<Record<KnownModel, number>> = { 'opt-in': 3, 'opt-out': 2, notice: 1, none: 0 }
const places = ['DE', 'FR', 'NO', 'GB', 'CH', 'US', 'US-CA', 'US-AL', 'CA', 'CA-QC', 'AU', 'JP', 'IN', 'TV', 'RE']
const key = fc.constantFrom('default', 'EU', 'EEA', ...places)
const model = fc.constantFrom<Model[]>('opt-in', 'opt-out', 'notice', 'none', 'usual')
const regions = fc.dictionary(key, model, { maxKeys: 6 })
const region = fc.constantFrom(...places)

describe('what holds before a choice', () => {
  test.each<[Readonly<Record<string, Model>> | undefined, string, KnownModel]>([
    [undefined, 'US-CA', 'opt-in'],
    [{}, 'US', 'opt-in'],
    [{ default: 'none' }, 'US', 'none'],
    [{ default: 'none', US: 'opt-out' }, 'US-CA', 'opt-out'],
    [{ default: 'none', US: 'opt-out', 'US-CA': 'opt-in' }, 'US-CA', 'opt-in'],
    [{ default: 'none', US: 'notice', 'US-CA': 'opt-out' }, 'US-AL', 'notice'],
    [{ default: 'none', EEA: 'opt-in' }, 'NO', 'opt-in'],
    [{ default: 'none', EU: 'opt-in' }, 'NO', 'none'],
    [{ default: 'none', EU: 'opt-in', EEA: 'notice' }, 'DE', 'opt-in'],
    [{ default: 'none', EU: 'opt-in', EEA: 'notice' }, 'RE', 'opt-in'],
    [{ default: 'usual' }, 'DE', 'opt-in'],
    [{ default: 'usual' }, 'CA-QC', 'opt-in'],
    [{ default: 'usual' }, 'CA-ON', 'opt-out'],
    [{ default: 'usual' }, 'AU', 'notice'],
    [{ default: 'usual' }, 'TV', 'none'],
  ])('by %j in %s: %s', (given, place, expected) => {
    expect(modelFor(given, place)).toBe(expected)
  })

  test('where only the country is known it is the strictest of its parts', () => {
    expect(modelFor({ default: 'usual' }, 'US')).toBe('opt-out')
    expect(modelFor({ default: 'usual' }, 'CA')).toBe('opt-in')
    expect(modelFor({ US: 'none', 'US-CA': 'opt-out' }, 'US')).toBe('opt-out')
  })

  test('where nothing is known it is the strictest that the configuration leads to', () => {
    expect(modelFor({ default: 'none', US: 'opt-out' }, '')).toBe('opt-out')
    expect(modelFor({ default: 'none', US: 'opt-out', DE: 'usual' }, '')).toBe('opt-in')
    expect(modelFor({ default: 'none' }, '')).toBe('none')
    expect(modelFor({ US: 'none' }, '')).toBe('opt-in')
  })

  test('knowing less is never laxer than knowing more', () => {
    fc.assert(
      fc.property(regions, region, (given, place) => {
        const sure = strictness[modelFor(given, place)]
        expect(strictness[modelFor(given, '')]).toBeGreaterThanOrEqual(sure)
        expect(strictness[modelFor(given, place.split('-')[0]!)]).toBeGreaterThanOrEqual(sure)
      }),
    )
  })

  test('what is said of one region changes nothing for another', () => {
    fc.assert(
      fc.property(regions, region, region, model, (given, added, place, to) => {
        fc.pre(!keysFor(place).includes(added) && !added.startsWith(`${place}-`))
        expect(modelFor({ ...given, [added]: to }, place)).toBe(modelFor(given, place))
      }),
    )
  })

  test('a region that is said exactly is what it is said to be, but for its parts', () => {
    fc.assert(
      fc.property(regions, region, model, (given, place, to) => {
        fc.pre(to !== 'usual' && !Object.keys(given).some((other) => other.startsWith(`${place}-`)))
        expect(modelFor({ ...given, [place]: to }, place)).toBe(to)
      }),
    )
  })
})

describe('the tables', () => {
  test('every region in them exists', () => {
    expect([...usualModels.keys()].filter((each) => !isRegion(each))).toEqual([])
    expect(members.EEA.filter((each) => !countries.has(each))).toEqual([])
    expect(countries.size).toBe(250)
  })

  test('the EEA is the EU and three more, and opt-in throughout', () => {
    expect(members.EEA.filter((each) => !members.EU.includes(each))).toEqual(['IS', 'LI', 'NO'])
    expect(members.EEA.map(usualModelOf)).toEqual(members.EEA.map(() => 'opt-in'))
    expect(new Set(members.EEA).size).toBe(37)
  })

  test.each(['GB', 'CH', 'BR', 'KR', 'TH', 'TR', 'ZA', 'CA-QC'])('%s is opt-in', (place) => {
    expect(usualModelOf(place)).toBe('opt-in')
  })

  test.each(['CA', 'CO', 'CT', 'DE', 'MD', 'MN', 'MT', 'NE', 'NH', 'NJ', 'OR', 'TX'])(
    'US-%s, where Global Privacy Control counts by law, is opt-out',
    (state) => {
      expect(usualModelOf(`US-${state}`)).toBe('opt-out')
    },
  )

  test('a country that does not exist is none, nor one that Intl has a name for all the same', () => {
    for (const each of ['ZZ', 'UK', 'EL', 'SU', 'XX', 'EU', 'EEA', '', 'us', 'U', 'USA', 'US-', 'US-QQ', 'CA-XX', 'ZZ-1', '__proto__'])
      expect(isRegion(each), each).toBe(false)
    for (const each of ['US', 'US-CA', 'GB-SCT', 'DE-BY', 'XK', 'RE']) expect(isRegion(each), each).toBe(true)
  })
})
