import { describe, expect, test } from 'vitest'
import { explain } from '../../src/core/validate/explain.ts'
import { validate } from '../../src/core/validate/validate.ts'
import { aConfiguration } from './builders/aConfiguration.ts'
import { changed } from './builders/changed.ts'
import { told, type Place } from './builders/told.ts'

describe('a region', () => {
  test.each<[Place, unknown, string]>([
    [
      ['regions', 'UK'],
      'opt-in',
      'regions.UK: must be "default", a country of ISO 3166-1 ("DE"), a subdivision of ISO 3166-2 ("US-CA"), "EEA" or "EU", did you mean "GB"?',
    ],
    [
      ['regional', 'us'],
      {},
      'regional.us: must be "default", a country of ISO 3166-1 ("DE"), a subdivision of ISO 3166-2 ("US-CA"), "EEA" or "EU", did you mean "US"?',
    ],
    [['region'], 'ZZ', 'region: there is no region "ZZ" in ISO 3166'],
    [['region'], 'EL', 'region: there is no region "EL" in ISO 3166, did you mean "GR"?'],
    [['region'], 'US-QQ', 'region: there is no region "US-QQ" in ISO 3166'],
    [['region'], 'EEA', 'region: must be one country or subdivision; EEA is a group of countries'],
    [
      ['categories', 'demographic', 'regions', 1],
      'UK',
      'categories.demographic.regions[1]: there is no region "UK" in ISO 3166, did you mean "GB"?',
    ],
    [['operator', 'recipients', 0], 'UK', 'operator.recipients[0]: there is no region "UK" in ISO 3166, did you mean "GB"?'],
    [['regional', 'US', 'operator', 'recipients'], ['QQ'], 'regional.US.operator.recipients[0]: there is no region "QQ" in ISO 3166'],
  ])('%j cannot be %j', (place, value, expected) => {
    expect(told(place, value)).toContain(expected)
  })

  test.each(['default', 'EU', 'EEA', 'GB', 'US-NY', 'GB-SCT'])('can be %s', (key) => {
    expect(told(['regions', key], 'usual')).toEqual([])
  })
})

describe('a ground that differs by region', () => {
  const place = ['services', 'ads', 'purposes', 0, 'basisIn']
  const refused = (path: string, region: string) => [
    `services.ads.purposes[0].basisIn.${path}: Ad network cannot run on "legitimate-interest" in "${region}", where the model is "opt-in": a basis never opens a gate`,
  ]

  test('opens no gate where the model is opt-in, said so, by default or by the usual law', () => {
    expect(told(place, { DE: 'legitimate-interest' })).toEqual(refused('DE', 'DE'))
    expect(told(place, { default: 'legitimate-interest' })).toEqual(refused('default', 'default'))
    const usual = changed(aConfiguration(), ['regions'], { default: 'usual' })
    expect(explain(validate(changed(usual, place, { BR: 'legitimate-interest' })))).toContain('in "BR"')
    expect(explain(validate(changed(usual, place, { AU: 'legitimate-interest' })))).toBe('')
  })

  test('opens none in a part of what it is said of either', () => {
    const mixed = changed(aConfiguration(), ['regions'], {
      default: 'opt-in',
      US: 'opt-out',
      'US-CA': 'opt-in',
      EEA: 'notice',
      DE: 'usual',
    })
    const whereIn = (basisIn: object): (string | undefined)[] =>
      validate(changed(mixed, place, basisIn))
        .filter(({ path }) => path.startsWith('services.ads'))
        .map(({ message }) => / in (".*?")/.exec(message)?.[1])
    expect(whereIn({ US: 'contract' })).toEqual(['"US"'])
    expect(whereIn({ EEA: 'contract' })).toEqual(['"DE"'])
    expect(whereIn({ EEA: 'contract', DE: 'consent' })).toEqual([])
  })

  test('can be said where the model is another, of what is required, and where the region exempts the service', () => {
    expect(told(place, { US: 'legitimate-interest' })).toEqual([])
    expect(told(['services', 'session', 'purposes', 0, 'basisIn'], { DE: 'legal-obligation' })).toEqual([])
    expect(told(['services', 'measure', 'purposes', 0, 'basisIn'], { GB: 'legitimate-interest' })).toEqual([])
    expect(told(['services', 'measure', 'purposes', 0, 'basisIn'], { DE: 'legitimate-interest' })).toHaveLength(1)
  })
})

describe('what cannot be claimed', () => {
  test.each<[Place, unknown, string]>([
    [
      ['services', 'ads', 'exempt'],
      'statistics',
      'services.ads.exempt: stands beside the purpose "advertising"; advertising is exempt nowhere',
    ],
    [
      ['services', 'measure', 'purposes', 1, 'id'],
      'marketing',
      'services.measure.exempt: stands beside the purpose "marketing"; advertising is exempt nowhere',
    ],
    [
      ['services', 'measure', 'purposes', 1],
      { id: 'own' },
      'services.measure.purposes[1].name: is missing; a purpose of your own has to say what it is',
    ],
    [
      ['categories', 'essential', 'notFor'],
      ['child'],
      'categories.essential.notFor: stands in a required category, which is for everybody: nobody can be denied what the site cannot do without',
    ],
  ])('%j = %j', (place, value, expected) => {
    expect(told(place, value)).toEqual([expected])
  })
})
