import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chained } from '../../../src/core/records/chained.ts'
import type { CurrentRecord, EarlierRecord } from '../../../src/core/records/consentRecord.ts'
import type { StoredLedger } from '../../../src/core/records/verification.ts'
import { verify } from '../../../src/core/records/verify.ts'
import { aRecord } from '../../store/builders/aRecord.ts'
import { sha256, unhashed } from '../../store/builders/hashing.ts'
import { aChain, aLedger, shown } from './builders.ts'

/** What is found in a chain of four that somebody has changed. */
async function found(
  change: (records: CurrentRecord[]) => readonly unknown[] | Promise<readonly unknown[]>,
  ledger: Partial<StoredLedger> = {},
) {
  const records = await aChain(4)
  const { outcome, findings } = await verify({ ...(await aLedger(await change([...records]), records.at(-1))), ...ledger }, sha256)
  return [outcome, ...findings.map(({ position, id, problem }) => `${position} ${id} ${problem}`)]
}

describe('a ledger', () => {
  test('is whole as it was written, and when it is empty', async () => {
    expect(await found((records) => records)).toEqual(['whole'])
    expect(await verify(await aLedger([], undefined), sha256)).toEqual({ outcome: 'whole', count: 0, findings: [] })
  })

  test('with a changed record names it', async () => {
    expect(await found((records) => records.with(1, { ...records[1]!, answers: { measure: 'refused' } }))).toEqual([
      'broken',
      '2 record-2 changed',
    ])
  })

  test('with a record that was changed and hashed anew names the one that no longer follows', async () => {
    const forged = (records: CurrentRecord[]) => chained(aRecord('record-2', { answers: {} }), records[0]!.hash, sha256)
    expect(await found(async (records) => records.with(1, await forged(records)))).toEqual(['broken', '3 record-3 missing'])
    expect(await found(async (records) => records.with(3, await chained(aRecord('record-4'), records[2]!.hash, sha256)))).toEqual([
      'broken',
      '5 null missing',
    ])
  })

  test('names the place of a record that is missing at the beginning, in the middle and at the end', async () => {
    expect(await found((records) => records.slice(1))).toEqual(['broken', '1 record-2 missing'])
    expect(await found((records) => records.toSpliced(1, 1))).toEqual(['broken', '2 record-3 missing'])
    expect(await found((records) => records.slice(0, 3))).toEqual(['broken', '4 null missing'])
    expect(await found(() => [])).toEqual(['broken', '1 null missing'])
  })

  test('names a place that is empty', async () => {
    const records = await aChain(3)
    const { values, ...rest } = await aLedger(records, records[2])
    const { findings } = await verify({ values: values.toSpliced(1, 1), ...rest }, sha256)
    expect(findings).toEqual([{ position: 2, id: null, problem: 'missing' }])
  })

  test('names records at another place', async () => {
    expect(await found(([a, b, c, d]) => [a, c, b, d])).toEqual(['broken', '2 record-3 moved', '3 record-2 moved', '4 record-4 moved'])
    expect(await found(([a, b, c, d]) => [a, b, d, c])).toEqual(['broken', '3 record-4 moved', '4 record-3 moved'])
  })

  test('names a record that is there twice', async () => {
    expect(await found((records) => records.toSpliced(2, 0, records[1]!))).toEqual(['broken', '3 record-2 doubled'])
  })

  test.each<[string, unknown]>([
    ['damaged', null],
    ['damaged', 'text'],
    ['damaged', { schema: 2, id: 'record-2' }],
    ['damaged', { ...aRecord('record-2'), previous: null, hash: 'no hash' }],
    ['later-version', { schema: 3, id: 'record-2', answers: 'in a form that is not known yet' }],
    ['oversized', { ...aRecord('record-2', { language: 'x'.repeat(2_000_000) }), previous: null, hash: null }],
  ])('names what is %s, and says nothing about the others: %j', async (problem, value) => {
    const id = (value as { id?: string } | null)?.id ?? null
    expect(await found((records) => [records[0], value, ...records.slice(2)])).toEqual(['broken', `2 ${id} ${problem}`])
  })

  test('with a head that cannot be read says so', async () => {
    expect(await found((records) => records, { last: undefined })).toEqual(['broken', '5 null damaged'])
  })

  test('names what was shown and is changed or not there', async () => {
    const notices = new Map([[(await sha256(shown))!, '{"layer":"preferences"}']])
    expect((await found((records) => records, { notices }))[1]).toBe('1 record-1 notice-changed')
    expect((await found((records) => records, { notices: new Map() }))[1]).toBe('1 record-1 notice-missing')
  })

  test('proves nothing without hashes, and says so', async () => {
    const records = await aChain(2)
    const ledger = await aLedger(records, records[1])
    const expected = records.map(({ id }, index) => ({ position: index + 1, id, problem: 'not-hashed' }))
    expect(await verify(ledger, unhashed)).toEqual({ outcome: 'unproven', count: 2, findings: expected })
  })

  test('tells records of the earlier version apart, and goes on behind them', async () => {
    const { edition: _, region: __, model: ___, signals: ____, bases: _____, notice: ______, ...rest } = aRecord('old')
    const old: EarlierRecord = { ...rest, schema: 1, previous: null }
    const next = await chained(aRecord('new'), 'old', sha256)
    const { outcome, findings } = await verify(await aLedger([old, next], next), sha256)
    expect([outcome, findings]).toEqual(['unproven', [{ position: 1, id: 'old', problem: 'not-hashed' }]])
  })
})

test('whatever is done to one record of a chain, the ledger is broken', async () => {
  const edits: readonly ((records: readonly CurrentRecord[], at: number, other: number) => readonly unknown[])[] = [
    (records, at) => records.toSpliced(at, 1),
    (records, at, other) => records.toSpliced(at, 0, records[other]!),
    (records, at) => records.with(at, { ...records[at]!, method: 'api' }),
    (records, at) => records.with(at, { ...records[at]!, hash: null, method: 'api' }),
    (records, at) => records.with(at, { ...records[at]!, previous: null, answers: {} }),
    (records, at) => records.with(at, { ...records[at]!, id: 'another' }),
    (records, at, other) => records.with(at, records[other]!).with(other, records[at]!),
  ]
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: 6 }), fc.nat(), fc.nat(), fc.constantFrom(...edits), async (count, first, second, edit) => {
      const records = await aChain(count)
      const at = first % count
      const other = second % count
      const values = edit(records, at, at === other ? (other + 1) % count : other)
      const { outcome } = await verify(await aLedger(values, records.at(-1)), sha256)
      expect(outcome).toBe('broken')
    }),
    { numRuns: 200 },
  )
})
