import { describe, expect, test } from 'vitest'
import { measure, told, type Place } from './builders/told.ts'

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

  test('a technology can have a category of its own, and it has to exist', () => {
    expect(told(['services', 'measure', 'technologies', 0, 'category'], 'essential')).toEqual([])
    expect(told(['services', 'measure', 'technologies', 0, 'category'], 'advertsing')).toEqual([
      'services.measure.technologies[0].category: there is no category "advertsing", did you mean "advertising"?',
    ])
  })

  test('what is sent after the grant needs a ground', () => {
    const place = ['services', 'measure', 'technologies', 0]
    expect(told([...place, 'held'], 'queue')).toEqual([
      'services.measure.technologies[0]: has "held": "queue", which sends what was collected before the consent, and no "ground" that says why you may',
    ])
    expect(told([...place, 'held'], 'drop')).toEqual([])
  })
})
