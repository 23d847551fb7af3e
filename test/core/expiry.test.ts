import { describe, expect, test } from 'vitest'
import { compile } from '../../src/core/compile.ts'
import { decide } from '../../src/core/decide.ts'
import { aConfiguration } from './builders/aConfiguration.ts'
import { choices } from './builders/choices.ts'

const now = Date.UTC(2026, 10, 22, 12)
const day = 864e5

describe('an answer ends', () => {
  const catalog = compile(aConfiguration({ expiry: { granted: '12mo', refused: '6mo' } }))
  const isGranted = (at: number, time: number) => decide(catalog, choices({ ads: 'granted' }, at), time).granted.has('ads')
  const isAsked = (at: number, time: number) => decide(catalog, choices({ ads: 'refused' }, at), time).unanswered.includes('ads')

  test.each([
    ['2026-11-22T12:00:00.123Z', '2027-11-22T12:00:00.123Z'],
    ['2028-02-29T00:00:00.000Z', '2029-02-28T00:00:00.000Z'],
    ['2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
  ])('a grant of %s at %s, to the millisecond', (at, end) => {
    expect(isGranted(Date.parse(at), Date.parse(end) - 1)).toBe(true)
    expect(isGranted(Date.parse(at), Date.parse(end))).toBe(false)
  })

  test.each([
    ['2026-11-22T12:00:00.123Z', '2027-05-22T12:00:00.123Z'],
    ['2026-08-31T23:59:59.999Z', '2027-02-28T23:59:59.999Z'],
    ['2027-08-31T23:59:59.999Z', '2028-02-29T23:59:59.999Z'],
  ])('a refusal of %s at %s, to the millisecond', (at, end) => {
    expect(isAsked(Date.parse(at), Date.parse(end) - 1)).toBe(false)
    expect(isAsked(Date.parse(at), Date.parse(end))).toBe(true)
  })

  test('each by its own outcome: after six months only what was refused is asked again', () => {
    const { granted, unanswered } = decide(
      catalog,
      choices({ measure: 'granted', video: 'granted', ads: 'refused', demographic: 'refused' }, now),
      now + 200 * day,
    )
    expect(unanswered).toEqual(['ads', 'demographic'])
    expect(granted.has('performance')).toBe(true)
    expect(granted.has('ads')).toBe(false)
  })

  test('after the time that the operator says, else after 12 and 6 months', () => {
    const short = compile(aConfiguration({ expiry: { granted: '30m', refused: '90d' } }))
    expect(decide(short, choices({ ads: 'granted' }, now), now + 18e5 - 1).granted.has('ads')).toBe(true)
    expect(decide(short, choices({ ads: 'granted' }, now), now + 18e5).granted.has('ads')).toBe(false)
    expect(decide(short, choices({ ads: 'refused' }, now), now + 90 * day - 1).unanswered).not.toContain('ads')
    expect(decide(short, choices({ ads: 'refused' }, now), now + 90 * day).unanswered).toContain('ads')
    const { expiry: _, ...rest } = aConfiguration()
    expect(decide(compile(rest), choices({ ads: 'refused' }, Date.UTC(2026, 4, 22)), Date.UTC(2026, 10, 22) - 1).unanswered).not.toContain(
      'ads',
    )
    expect(decide(compile(rest), choices({ ads: 'refused' }, Date.UTC(2026, 4, 22)), Date.UTC(2026, 10, 22)).unanswered).toContain('ads')
    expect(decide(compile(rest), choices({ ads: 'granted' }, Date.UTC(2025, 10, 22)), Date.UTC(2026, 10, 22) - 1).granted.has('ads')).toBe(
      true,
    )
    expect(decide(compile(rest), choices({ ads: 'granted' }, Date.UTC(2025, 10, 22)), Date.UTC(2026, 10, 22)).granted.has('ads')).toBe(
      false,
    )
  })

  test('an answer from the future is none, apart from a clock that was set back by up to a day', () => {
    expect(isGranted(now + day + 1, now)).toBe(false)
    expect(isAsked(now + day + 1, now)).toBe(true)
    expect(isGranted(now + day, now)).toBe(true)
  })

  test.each([NaN, Infinity, -Infinity])('a time of %j is no time', (at) => {
    expect(isGranted(at, now)).toBe(false)
    expect(isAsked(at, now)).toBe(true)
  })
})
