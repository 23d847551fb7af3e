import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { backoff } from '../../../src/runtime/sending/backoff.ts'
import { batchKey } from '../../../src/runtime/sending/batchKey.ts'
import { batchOf } from '../../../src/runtime/sending/batchOf.ts'
import { aRecord } from '../../store/builders/aRecord.ts'

const records = (count: number, answers = 1) =>
  Array.from({ length: count }, (_, index) => ({
    ...aRecord(`record-${index}`, {
      answers: Object.fromEntries(Array.from({ length: answers }, (__, id) => [`service-${id}`, 'granted'])),
    }),
    previous: null,
    hash: null,
  }))

describe('a batch', () => {
  test('is JSON with the records as they are, and nothing else', () => {
    const given = records(3)
    const { body, records: sent } = batchOf(given, 20)
    expect(JSON.parse(body)).toEqual({ records: given })
    expect(sent).toEqual(given)
  })

  test('has as many as may go, and fits into what outlives a page', () => {
    expect(batchOf(records(50), 20).records).toHaveLength(20)
    const { body, records: sent, isShort } = batchOf(records(20, 100), 20)
    expect(sent.length).toBeGreaterThan(1)
    expect(isShort).toBe(true)
    expect(body.length * 3).toBeLessThan(65_536)
  })

  test('has at least one, however long it is', () => {
    expect(batchOf(records(2, 5000), 20)).toMatchObject({ records: { length: 1 }, isShort: false })
  })
})

describe('the key of a batch', () => {
  const uuids = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 20 })

  test('is the same for the same records in any order', () => {
    fc.assert(
      fc.property(uuids, (ids) => {
        expect(batchKey(ids.toReversed())).toBe(batchKey(ids))
        expect(batchKey(ids)).toMatch(/^[\da-f]{32}$/)
      }),
    )
  })

  test('is another one with one record more or less', () => {
    fc.assert(
      fc.property(uuids, (ids) => {
        expect(batchKey(ids.slice(1))).not.toBe(batchKey(ids))
      }),
    )
  })

  test('is the id where there is one record', () => {
    const id = crypto.randomUUID()
    expect(batchKey([id])).toBe(id.replaceAll('-', ''))
  })
})

test('a wait is never shorter than half of what is due nor longer than an hour', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
      const wait = backoff(failures, random)
      expect(wait).toBeGreaterThanOrEqual(2500)
      expect(wait).toBeLessThanOrEqual(3_600_000)
      expect(backoff(failures + 1, random)).toBeGreaterThanOrEqual(wait)
    }),
  )
})
