import { describe, expect, test } from 'vitest'
import { validate } from '../../src/core/validate/validate.ts'
import { aConfiguration } from './builders/aConfiguration.ts'
import { changed } from './builders/changed.ts'
import { measure, told, type Place } from './builders/told.ts'

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
    [
      ['services', 'ads', 'reduced', 'mode'],
      'off',
      'services.ads.reduced.mode: must be text other than "full" and "off", such as "contextual"',
    ],
    [['ui', 'layout'], 'bar', 'ui.layout: must be "box"'],
    [['ui', 'fragment'], '/privacy#cookies', 'ui.fragment: must begin with # and go on, did you mean "#cookies"?'],
    [['server', 'clear', 0], 'cookies', 'server.clear[0]: must be one of "storage", "cache"'],
    [
      ['server', 'choicePath'],
      '//lumen.example/consent',
      'server.choicePath: must be a path of this site: begin with one / and have no spaces, ? or #, did you mean "/lumen.example/consent"?',
    ],
    [
      ['server', 'choicePath'],
      'https://lumen.example/consent',
      'server.choicePath: must be a path of this site: begin with one / and have no spaces, ? or #',
    ],
    [
      ['server', 'choicePath'],
      'consent',
      'server.choicePath: must be a path of this site: begin with one / and have no spaces, ? or #, did you mean "/consent"?',
    ],
    ...['records', '//records.example/a', 'ftp://records.example', 'https://', '/a b', '/a#b', 'http://localhost.example/'].map(
      (value): [Place, unknown, string] => [
        ['records', 'endpoint'],
        value,
        `records.endpoint: must be a path of this site that begins with one /, or an https address, and have no spaces or #${value.startsWith('http://') ? ', did you mean "https://localhost.example/"?' : ''}`,
      ],
    ),
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

test.each(['/records', '/records?site=1', 'https://records.example', 'https://records.example:8443/a', 'http://a.localhost:8080/a'])(
  'records can go to %s',
  (value) => {
    expect(told(['records', 'endpoint'], value)).toEqual([])
  },
)
