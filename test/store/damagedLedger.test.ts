import 'fake-indexeddb/auto'
import { createStore, set } from 'idb-keyval'
import { beforeEach, describe, expect, test } from 'vitest'
import { readRecords } from '../../src/core/records/readRecords.ts'
import { verify } from '../../src/core/records/verify.ts'
import { openLedger } from '../../src/store/ledger.ts'
import { aRecord } from './builders/aRecord.ts'
import { sha256 } from './builders/hashing.ts'

let count = 0
let name: string
beforeEach(() => {
  name = `damaged-${(count += 1)}`
})

const ledger = () => openLedger(name, (work) => work(), sha256)
const write = (key: string, value: unknown) => set(key, value, createStore(`consentry-${name}`, 'records'))
const ids = async () => readRecords(await ledger().read()).records.map(({ id }) => id)
const findings = async () =>
  (await verify(await ledger().read(), sha256)).findings.map(({ position, id, problem }) => `${position} ${id} ${problem}`)

describe('a ledger in which somebody has written', () => {
  test.each([
    [undefined],
    ['text'],
    [null],
    [{ count: -1, last: null }],
    [{ count: '2', last: 'x' }],
    [{ count: 1e300, last: null }],
    [{ count: 0 }],
  ])('loses nothing by a head that is %j, and goes on behind its newest record', async (head) => {
    for (const id of ['one', 'two']) await ledger().append(aRecord(id))
    await write('head', head)
    expect(await findings()).toEqual(['3 null damaged'])
    await ledger().append(aRecord('three'))
    expect(await ids()).toEqual(['one', 'two', 'three'])
    expect(await findings()).toEqual([])
  })

  test('loses nothing by a head that says less than there is', async () => {
    for (const id of ['one', 'two']) await ledger().append(aRecord(id))
    await write('head', { count: 1, last: 'x' })
    await ledger().append(aRecord('three'))
    expect(await ids()).toEqual(['one', 'two', 'three'])
    expect(await findings()).toEqual(['3 three missing'])
  })

  test.each([[null], ['text'], [5], [{ schema: 3 }], [new Map()], [new Date()], [[]]])(
    'keeps %j where a record was, names it, and goes on',
    async (value) => {
      for (const id of ['one', 'two']) await ledger().append(aRecord(id))
      await write('record 000000000', value)
      await ledger().append(aRecord('three'))
      expect(await ids()).toEqual(['two', 'three'])
      expect(await findings()).toEqual([`1 null ${(value as { schema?: number } | null)?.schema ? 'later-version' : 'damaged'}`])
      expect((await ledger().read()).values[0]!.value).toEqual(value)
    },
  )

  test('puts no record over one at a place that nobody reaches', async () => {
    await ledger().append(aRecord('one'))
    await write('record 999999999', { schema: 9 })
    for (const id of ['two', 'three']) await ledger().append(aRecord(id))
    expect(await ids()).toEqual(['one', 'two', 'three'])
  })
})
