import { describe, expect, test } from 'vitest'
import { validate } from '../../src/core/validate/validate.ts'
import { aConfiguration } from './builders/aConfiguration.ts'
import { changed } from './builders/changed.ts'
import { measure, told, type Place } from './builders/told.ts'

describe('unknown keys', () => {
  test.each<[Place, string]>([
    [['polciy'], 'polciy: is not a known key'],
    [['categories', 'performance', 'requird'], 'categories.performance.requird: is not a known key, did you mean "required"?'],
    [['services', 'ads', 'Description'], 'services.ads.Description: is not a known key, did you mean "description"?'],
    [[...measure, 1, 'hots'], 'services.measure.technologies[1].hots: is not a known key, did you mean "host"?'],
    [
      [...measure, 1, 'keep-when-denied'],
      'services.measure.technologies[1]["keep-when-denied"]: is not a known key, did you mean "keepWhenDenied"?',
    ],
    [['ui', 'colour'], 'ui.colour: is not a known key'],
    [['policy', 'url?'], 'policy["url?"]: is not a known key'],
    [['constructor'], 'constructor: is not a known key'],
  ])('%j names the nearest known word that is still free', (place, expected) => {
    expect(told(place, 'x')).toEqual([expected])
  })
})

describe('what a later version will know is an error today', () => {
  test.each<[Place, unknown]>([[['services', 'ads', 'use'], 'google-analytics']])('%j', (place, value) => {
    const mistakes = validate(changed(aConfiguration(), place, value))
    expect(mistakes.map(({ message }) => message)).toEqual(['not supported in this version'])
  })
})

describe('missing keys', () => {
  test.each<[Place, string]>([
    [['categories'], 'categories: is missing'],
    [['policy', 'version'], 'policy.version: is missing'],
    [['operator', 'name'], 'operator.name: is missing'],
    [['services', 'ads', 'name'], 'services.ads.name: is missing'],
    [['services', 'ads', 'provider'], 'services.ads.provider: is missing'],
    [['services', 'ads', 'provider', 'name'], 'services.ads.provider.name: is missing'],
    [['services', 'ads', 'category'], 'services.ads.category: is missing'],
    [['services', 'ads', 'purposes', 0, 'id'], 'services.ads.purposes[0].id: is missing'],
    [[...measure, 0, 'type'], 'services.measure.technologies[0].type: is missing'],
    [[...measure, 0, 'name'], 'services.measure.technologies[0].name: is missing; what has the type "cookie" is recognised by its name'],
    [[...measure, 1, 'name'], 'services.measure.technologies[1].name: is missing; what has the type "indexedDB" is recognised by its name'],
    [[...measure, 3, 'host'], 'services.measure.technologies[3].host: is missing; what has the type "request" is recognised by its host'],
    [
      ['services', 'video', 'technologies', 0, 'host'],
      'services.video.technologies[0].host: is missing; what has the type "frame" is recognised by its host',
    ],
  ])('%j', (place, expected) => {
    expect(told(place, undefined)).toContain(expected)
  })
})
