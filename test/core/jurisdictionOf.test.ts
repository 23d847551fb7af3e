import { describe, expect, test } from 'vitest'
import { compile } from '../../src/core/compile.ts'
import type { Configuration, LegalBasis } from '../../src/core/configuration.ts'
import { authorities } from '../../src/core/jurisdiction/authorities.ts'
import { isRegion } from '../../src/core/jurisdiction/isRegion.ts'
import { jurisdictionOf } from '../../src/core/jurisdiction/jurisdictionOf.ts'
import { knownExemptions } from '../../src/core/jurisdiction/knownExemptions.ts'
import { members } from '../../src/core/jurisdiction/members.ts'
import { readRegion } from '../../src/core/jurisdiction/readRegion.ts'
import type { Jurisdiction } from '../../src/core/jurisdiction/types.ts'
import { aConfiguration } from './builders/aConfiguration.ts'

function inRegion(region: string, changes: Partial<Configuration> = {}, languages: readonly string[] = ['en']): Jurisdiction {
  return jurisdictionOf(compile(aConfiguration(changes)), { region, source: 'given' }, languages)
}

describe('a jurisdiction', () => {
  test('says who is responsible in the most exact region that has it', () => {
    const regional = { default: { operator: { name: 'World' } }, EU: { operator: { name: 'Union' } }, FR: { policyUrl: '/fr' } }
    expect(inRegion('FR', { regional }).operator?.name).toBe('Union')
    expect(inRegion('NO', { regional }).operator?.name).toBe('World')
    expect(inRegion('NO', { regional: {} }).operator?.name).toBe('Lumen Stream')
    expect([inRegion('FR', { regional }).policyUrl, inRegion('NO', { regional }).policyUrl]).toEqual(['/fr', '/privacy'])
  })

  test('joins the texts, the most exact first', () => {
    const regional = {
      default: { messages: { en: { title: 'World', text: 'Everywhere' } } },
      US: { messages: { en: { title: 'States' }, es: { title: 'Estados' } } },
      'US-CA': { messages: { en: { title: 'California' } } },
    }
    expect(inRegion('US-CA', { regional }).messages).toEqual({ en: { title: 'California', text: 'Everywhere' }, es: { title: 'Estados' } })
    expect(inRegion('DE', { regional }).messages).toEqual({ en: { title: 'World', text: 'Everywhere' } })
  })

  test('links the opt-out programmes of the region, in French where that comes first', () => {
    const urls = (region: string, languages?: string[]) => inRegion(region, {}, languages).links.map(({ url }) => url)
    expect(urls('DE')).toEqual(['https://www.youronlinechoices.eu/'])
    expect(urls('GB')).toEqual(['https://www.youronlinechoices.eu/'])
    expect(urls('CA', ['de', 'en-CA', 'fr'])).toEqual(['https://youradchoices.ca/'])
    expect(urls('CA-QC', ['fr-CA', 'en'])).toEqual(['https://youradchoices.ca/fr/'])
    expect(inRegion('US-NY', { regional: {} }).links.map(({ url }) => url)).toContain('https://optout.aboutads.info/')
    // The operator's own come in their place.
    expect(urls('US-NY')).toEqual(['https://daa.example'])
    expect(urls('')).toEqual([])
  })

  test("names the operator's authority, else that of the region", () => {
    const operator = { name: 'Lumen' }
    expect(inRegion('FR', { operator }).authority?.url).toBe('https://www.cnil.fr/')
    expect(inRegion('US-CA', { operator, regional: {} }).authority?.name).toBe('California Privacy Protection Agency')
    expect(inRegion('FR').authority?.name).toBe('Authority')
    expect(inRegion('TV', { operator }).authority).toBeUndefined()
  })

  test('knows the exemptions of its region and no other', () => {
    expect(inRegion('GB').exemptions.map(({ exemption }) => exemption)).toEqual(['statistics', 'appearance', 'emergency'])
    expect(inRegion('FR').exemptions.map(({ exemption }) => exemption)).toEqual(['statistics'])
    for (const region of ['DE', 'US', '']) expect(inRegion(region).exemptions).toEqual([])
  })
})

describe('the ground of a purpose', () => {
  const basesIn = (region: string, changes: Partial<Configuration> = {}): (readonly (LegalBasis | undefined)[])[] => {
    const { bases } = inRegion(region, changes)
    return ['session', 'measure', 'ads'].map((id) => bases.get(id)!)
  }

  test('is consent where the law asks for it first', () => {
    expect(basesIn('DE')).toEqual([['contract'], ['consent', 'consent'], ['consent']])
    expect(basesIn('')).toEqual([['contract'], ['consent', 'consent'], ['consent']])
  })

  test('is what is said of the region where the model is another, and none where only consent was named', () => {
    expect(basesIn('US-CA')).toEqual([['contract'], ['legitimate-interest', undefined], [undefined]])
  })

  test('is not consent where the region exempts the service', () => {
    expect(basesIn('GB')).toEqual([['contract'], [undefined, undefined], ['consent']])
  })
})

test('every entry of the tables is a region, with https addresses', () => {
  for (const key of [...Object.keys(authorities), ...Object.keys(knownExemptions)]) expect(isRegion(key), key).toBe(true)
  for (const { url } of Object.values(authorities)) expect(url).toMatch(/^https:\/\/[^/]+\/(.*\/)?$/)
  const sovereign = members.EEA.filter((country) => !/^(AX|GF|GP|MF|MQ|RE|YT)$/.test(country))
  expect(sovereign.filter((country) => !authorities[country])).toEqual([])
})

test.each([
  ['us_ca', 'US-CA'],
  [' de ', 'DE'],
  ['UK', 'GB'],
  ['uk-sct', 'GB-SCT'],
  ['EL', 'GR'],
  ['XX', ''],
  ['T1', ''],
  ['', ''],
])('what a network calls %j is %j', (text, region) => {
  expect(readRegion(text)).toBe(region)
})
