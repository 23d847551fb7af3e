import { describe, expect, test } from 'vitest'
import { explain } from '../../src/core/validate/explain.ts'
import { validate } from '../../src/core/validate/validate.ts'
import { aConfiguration } from './builders/aConfiguration.ts'
import { changed } from './builders/changed.ts'

type Place = readonly (string | number)[]
const measure = ['services', 'measure', 'technologies'] as const

/** What the operator is told when one value of a sound configuration is replaced. */
function told(place: Place, value: unknown): string[] {
  return validate(changed(aConfiguration(), place, value)).map((mistake) => explain([mistake]).split('\n')[1]?.trim() ?? '')
}

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
  test.each<[Place, unknown]>([
    [['regions'], { default: 'opt-in' }],
    [['signals'], { gpc: 'honour' }],
    [['enforce'], 'strict'],
    [['profiles'], {}],
    [['policy', 'effective'], '2026-12-01'],
    [['policy', 'previousUrl'], '/privacy/2024'],
    [['policy', 'change'], 'consent'],
    [['categories', 'advertising', 'honours'], ['gpc']],
    [['categories', 'advertising', 'notFor'], ['child']],
    [['categories', 'demographic', 'scope'], 'profile'],
    [['categories', 'demographic', 'regions'], ['EEA']],
    [['services', 'ads', 'use'], 'google-analytics'],
    [['services', 'ads', 'onWithdraw'], 'reload'],
    [[...measure, 0, 'category'], 'essential'],
    [['services', 'measure', 'purposes', 0, 'basis'], { default: 'consent', US: 'legitimate-interest' }],
  ])('%j', (place, value) => {
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

describe('values', () => {
  test.each<[Place, unknown, string]>([
    [['categories'], [], 'categories: must be an object, not a list'],
    [['firstParty'], 'lumen.example', 'firstParty: must be a list, not text'],
    [['services', 'ads', 'name'], 5, 'services.ads.name: must be text, not a number'],
    [['services', 'ads', 'name'], '', 'services.ads.name: must be text, not an empty text'],
    [['services', 'ads', 'name'], null, 'services.ads.name: must be text, not null'],
    [['categories', 'performance', 'required'], 'true', 'categories.performance.required: must be true or false without quotes, not text'],
    [['categories', 'performance', 'required'], 1, 'categories.performance.required: must be true or false, not a number'],
    [['unknown', 'thirdParty'], 'Hold', 'unknown.thirdParty: must be one of "hold", "report", "let-through", did you mean "hold"?'],
    [
      ['unknown', 'thirdParty'],
      'letthrough',
      'unknown.thirdParty: must be one of "hold", "report", "let-through", did you mean "let-through"?',
    ],
    [['ui', 'position'], 'botom-right', 'ui.position: must be one of "bottom-left", "bottom-right", did you mean "bottom-right"?'],
    [['ui', 'layout'], 'bar', 'ui.layout: must be "box"'],
    [['ui', 'fragment'], '/privacy#cookies', 'ui.fragment: must begin with # and go on, did you mean "#cookies"?'],
    [
      ['snapshot', 'name'],
      'my choice',
      'snapshot.name: must be 1 to 64 letters from a to z, digits, or any of . _ -, did you mean "my_choice"?',
    ],
  ])('%j = %j', (place, value, expected) => {
    expect(told(place, value)).toEqual([expected])
  })

  test.each<[unknown, string | undefined]>([
    ['https://Ads.Example:8080/tag.js?x#y', 'ads.example'],
    ['//ads.example', 'ads.example'],
    ['user@ads.example', 'ads.example'],
    ['ADS.example', 'ads.example'],
    ['ads.example.', 'ads.example'],
    ['*.ads.example', 'ads.example'],
    ['.ads.example', 'ads.example'],
    ['ads.example/path', 'ads.example'],
    ['bücher.example', undefined],
    ['a b', undefined],
    [7, undefined],
    ['', undefined],
  ])('the host %j suggests %j', (value, suggestion) => {
    const [mistake, ...others] = validate(changed(aConfiguration(), ['firstParty', 0], value))
    expect(others).toEqual([])
    expect(mistake?.path).toBe('firstParty[0]')
    expect(mistake?.message).toMatch(/host/)
    expect(mistake?.suggestion).toBe(suggestion)
  })

  test('a host in another script asks for punycode', () => {
    expect(told(['firstParty', 0], 'bücher.example')[0]).toMatch(/punycode/)
  })

  test.each<[unknown, string | undefined]>([
    ['13 months', '13mo'],
    ['13M', '13mo'],
    ['30 min', '30m'],
    ['2 weeks', '14d'],
    ['1 year', '1y'],
    ['090D', '90d'],
    ['12 hours', '12h'],
    ['Session', 'session'],
    ['90', undefined],
    ['525600m', undefined],
    ['0d', undefined],
    ['1.5y', undefined],
    ['for ever', undefined],
    [3600, undefined],
  ])('the duration %j suggests %j', (value, suggestion) => {
    const [mistake, ...others] = validate(changed(aConfiguration(), [...measure, 0, 'duration'], value))
    expect(others).toEqual([])
    expect(mistake?.message).toMatch(/^must be a duration/)
    expect(mistake?.suggestion).toBe(suggestion)
  })

  test('an answer cannot count for a session', () => {
    expect(told(['expiry', 'granted'], 'session')).toHaveLength(1)
    expect(told(['expiry', 'refused'], '6 months')).toEqual([expect.stringMatching(/^expiry.refused: .*did you mean "6mo"\?$/)])
  })

  test.each<[unknown, string | undefined]>([
    ['2026-02-30', '2026-02-28'],
    ['2028-02-30', '2028-02-29'],
    ['2026-11-31', '2026-11-30'],
    ['2026-13-01', undefined],
    ['2026-00-10', undefined],
    ['2026-1-1', '2026-01-01'],
    ['2026/11/01', '2026-11-01'],
    ['20261101', '2026-11-01'],
    ['2026-11-01T12:00:00Z', '2026-11-01'],
    ['01.11.2026', undefined],
    [20261101, undefined],
  ])('the day %j suggests %j', (value, suggestion) => {
    const [mistake, ...others] = validate(changed(aConfiguration(), ['policy', 'updated'], value))
    expect(others).toEqual([])
    expect(mistake?.message).toMatch(/^must be a day/)
    expect(mistake?.suggestion).toBe(suggestion)
  })

  test.each<[unknown, RegExp]>([
    [{ re: '(' }, /^not a regular expression: /],
    [{ re: 'a'.repeat(201) }, /has 201 characters; 200 are allowed/],
    [{ re: '(a|b)+' }, /repeats a group/],
    [{ re: '(a{2}){3}' }, /repeats a group/],
    [{ re: 'a', flags: 'i' }, /the object has "flags" too/],
    [{ regex: 'a' }, /the object has no "re"/],
    [{ re: 5 }, /"re" must be text, not a number/],
    ['*', /would match everything/],
    ['', /not an empty text/],
    ['x'.repeat(201), /has 201 characters; 200 are allowed/],
    [['a'], /not a list/],
  ])('the match %j', (value, message) => {
    const mistakes = validate(changed(aConfiguration(), [...measure, 0, 'name'], value))
    expect(mistakes).toEqual([{ path: 'services.measure.technologies[0].name', message: expect.stringMatching(message) }])
  })
})

describe('what refers to each other', () => {
  test('a category that does not exist: the nearest id', () => {
    expect(told(['services', 'ads', 'category'], 'advertsing')).toEqual([
      'services.ads.category: there is no category "advertsing", did you mean "advertising"?',
    ])
    expect(told(['services', 'ads', 'category'], 'toString')).toEqual(['services.ads.category: there is no category "toString"'])
  })

  test('an id for a service and a category', () => {
    expect(told(['categories', 'ads'], {})).toEqual([
      'services.ads: has the id of a category (categories.ads); an id can name one thing only',
    ])
  })

  test.each<[Place, unknown, string]>([
    [
      ['services', 'ads', 'technologies', 0],
      { type: 'cookie', name: 'sid' },
      'services.ads.technologies[0].name: the cookie "sid" already belongs to another service: services.session.technologies[0].name',
    ],
    [
      ['services', 'ads', 'technologies', 0],
      { type: 'cookie', name: '_ns*' },
      'services.ads.technologies[0].name: the cookie "_ns*" already belongs to another service: services.measure.technologies[0].name',
    ],
    [
      ['services', 'video', 'technologies', 0, 'host'],
      'c.northstar.example',
      'services.video.technologies[0].host: the host "c.northstar.example" already belongs to another service: services.measure.technologies[3].host',
    ],
  ])('the same match in two services names both: %j', (place, value, expected) => {
    expect(told(place, value)).toContain(expected)
  })

  test('the same match twice in one service, for another kind of storage, or only listed, is no mistake', () => {
    expect(told([...measure, 1], { type: 'cookie', name: '_ns*' })).toEqual([])
    expect(told(['services', 'ads', 'technologies', 0], { type: 'localStorage', name: 'sid' })).toEqual([])
    expect(told(['services', 'ads', 'technologies', 0], { type: 'cookie', name: 'sid', gated: false })).toEqual([])
    expect(told(['services', 'video', 'technologies', 0, 'host'], 'www.ads.example')).toEqual([])
  })

  test.each(['legitimate-interest', 'contract', 'legal-obligation'])('%s opens no gate of an optional category', (basis) => {
    const [message, ...others] = told(['services', 'ads', 'purposes', 0, 'basis'], basis)
    expect(others).toEqual([])
    expect(message).toMatch(/^services\.ads\.purposes\[0\]\.basis: Ad network is in the optional category "advertising"/)
    expect(message).toContain('a basis never opens a gate')
    expect(told(['services', 'session', 'purposes', 0, 'basis'], basis)).toEqual([])
  })

  test('a cache can be listed and not held', () => {
    expect(told(['services', 'ads', 'technologies', 1, 'gated'], true)).toEqual([
      'services.ads.technologies[1]: this version cannot hold a cache; list it with "gated": false',
    ])
    expect(told(['services', 'ads', 'technologies', 1, 'gated'], undefined)).toHaveLength(1)
  })
})

test('ids that are not identifiers stand in brackets with quotes', () => {
  const { services } = aConfiguration()
  const configuration = aConfiguration({ services: { ...services, 'a "b" c': { name: 'X', provider: { name: 'X' }, category: 'x' } } })
  expect(validate(configuration).map(({ path }) => path)).toEqual(['services["a \\"b\\" c"].category'])
})

test('all mistakes come at once, in one text with a line each', () => {
  const mistakes = validate({ categories: { ads: { requried: true } }, services: { x: { category: 'adds' } }, polcy: {} })
  const text = explain(mistakes)
  expect(mistakes.map(({ path }) => path)).toEqual([
    'categories.ads.requried',
    'services.x.name',
    'services.x.provider',
    'polcy',
    'services.x.category',
  ])
  expect(text.split('\n')).toHaveLength(6)
  expect(text).toMatch(/^The configuration has 5 mistakes\./)
  expect(text).toContain('  polcy: is not a known key, did you mean "policy"?')
})

test('nothing to say about a sound configuration', () => {
  expect(explain(validate(aConfiguration()))).toBe('')
})

test.each([undefined, null, true, 5, [], () => 1, Symbol('x'), 5n])('never throws, also not for %s', (value) => {
  expect(validate(value).length).toBeGreaterThan(0)
})

test('an object that throws when it is read is a mistake, too', () => {
  const services = {
    get ads(): never {
      throw new Error('not now')
    },
  }
  expect(validate({ categories: {}, services })).toEqual([{ path: '', message: 'cannot be read: not now' }])
})
