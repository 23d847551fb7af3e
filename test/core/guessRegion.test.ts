import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countries } from '../../src/core/jurisdiction/countries.ts'
import { guessRegion } from '../../src/core/jurisdiction/guessRegion.ts'
import { timeZones } from '../../src/core/jurisdiction/timeZones.ts'

const unknown = { region: '', source: 'unknown' }

describe('a guess', () => {
  test.each([
    ['Europe/Vienna', [], 'AT'],
    ['Europe/Vienna', ['en-US'], 'AT'],
    ['Asia/Calcutta', [], 'IN'],
    ['Asia/Kolkata', [], 'IN'],
    ['America/New_York', ['de-DE'], 'US'],
    ['America/Indiana/Knox', ['en'], 'US'],
    ['America/Sao_Paulo', ['pt'], 'BR'],
  ])('%s with %j is %s: no other country goes by that zone', (timeZone, languages, region) => {
    expect(guessRegion({ timeZone, languages })).toEqual({ region, source: 'guessed' })
  })

  test('of a zone that several countries go by needs a language that names the same country', () => {
    expect(guessRegion({ timeZone: 'America/Toronto', languages: ['en', 'fr-CA'] }).region).toBe('CA')
    expect(guessRegion({ timeZone: 'Europe/Berlin', languages: ['de-DE'] }).region).toBe('DE')
    expect(guessRegion({ timeZone: 'Asia/Shanghai', languages: ['zh-Hans-CN'] }).region).toBe('CN')
    for (const languages of [[], ['en'], ['en-US'], ['de-AT'], ['de'], ['sv-SE'], ['ca-valencia']])
      expect(guessRegion({ timeZone: 'Europe/Berlin', languages }), languages.join()).toEqual(unknown)
  })

  test.each(['UTC', 'Etc/GMT+5', 'GMT', '', 'Europe', 'Europe/', 'Europe/Ber', 'Mars/Olympus', 'constructor/x', undefined])(
    'of %s is none',
    (timeZone) => {
      expect(guessRegion({ timeZone, languages: ['en-US', 'de-DE'] })).toEqual(unknown)
    },
  )

  test('never names a country that does not exist, never throws, and never comes from languages alone', () => {
    const zone = fc.oneof(fc.string(), fc.constantFrom(...Intl.supportedValuesOf('timeZone'), undefined))
    fc.assert(
      fc.property(zone, fc.array(fc.oneof(fc.string(), fc.constantFrom('en-US', 'de-DE', 'pt_BR'))), (timeZone, languages) => {
        const { region, source } = guessRegion({ timeZone, languages })
        expect(source).toBe(region ? 'guessed' : 'unknown')
        if (region) expect(countries.has(region)).toBe(true)
      }),
    )
    expect(guessRegion({ timeZone: undefined, languages: ['de-DE'] })).toEqual(unknown)
  })
})

test('every entry of the table of time zones is a country and a place, once each', () => {
  for (const [area, text] of Object.entries(timeZones)) {
    const entries = text.trim().split(/\s+/)
    for (const entry of entries) {
      const [, country] = /^([A-Z]{2})\??:[A-Z][\w/-]+$/.exec(entry) ?? []
      expect(countries.has(country ?? ''), `${area} ${entry}`).toBe(true)
    }
    const placesOf = entries.map((entry) => entry.split(':')[1])
    expect(new Set(placesOf).size).toBe(placesOf.length)
  }
})

test('the table knows every time zone that this engine gives to a place', () => {
  const zones = Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/') && !zone.startsWith('Etc/'))
  const missing = zones.filter((zone) => {
    const [area = '', ...rest] = zone.split('/')
    return !timeZones[area]?.match(new RegExp(`:${rest.join('/')}(\\s|$)`))
  })
  expect(missing).toEqual([])
})
