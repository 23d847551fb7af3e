import { expect, test } from 'vitest'
import { after } from '../../src/core/duration.ts'

test.each([
  ['2026-11-22T12:00:00.000Z', '30m', '2026-11-22T12:30:00.000Z'],
  ['2026-11-22T12:00:00.000Z', '36h', '2026-11-24T00:00:00.000Z'],
  ['2026-11-22T12:00:00.000Z', '90d', '2027-02-20T12:00:00.000Z'],
  ['2026-11-22T12:00:00.000Z', '13mo', '2027-12-22T12:00:00.000Z'],
  ['2026-11-22T12:00:00.000Z', '2y', '2028-11-22T12:00:00.000Z'],
  ['2027-01-31T23:59:59.999Z', '1mo', '2027-02-28T23:59:59.999Z'],
  ['2028-01-31T23:59:59.999Z', '1mo', '2028-02-29T23:59:59.999Z'],
  ['2026-12-31T00:00:00.000Z', '2mo', '2027-02-28T00:00:00.000Z'],
  ['2028-02-29T06:00:00.000Z', '1y', '2029-02-28T06:00:00.000Z'],
  ['2028-02-29T06:00:00.000Z', '4y', '2032-02-29T06:00:00.000Z'],
  // The clocks change between these two in most of Europe; a calendar month in UTC does not notice.
  ['2026-03-01T00:30:00.000Z', '1mo', '2026-04-01T00:30:00.000Z'],
])('%s and %s is %s', (time, duration, expected) => {
  expect(new Date(after(Date.parse(time), duration)).toISOString()).toBe(expected)
})

test.each(['99999m', '99999h', '99999d', '99999mo', '99999y'])('the longest duration, %s, is still a time', (duration) => {
  expect(after(Date.UTC(2026, 0, 1), duration)).toBeGreaterThan(Date.UTC(2026, 0, 1))
})
