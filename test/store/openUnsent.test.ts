import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { readRecords } from '../../src/core/records/readRecords.ts'
import { openLedger } from '../../src/store/ledger.ts'
import { openUnsent } from '../../src/store/openUnsent.ts'
import { aRecord } from './builders/aRecord.ts'
import { sha256 } from './builders/hashing.ts'

const run = <Result>(work: () => Result): Result => work()

let count = 0
let name: string
beforeEach(() => {
  name = `unsent-${(count += 1)}`
})

const ledger = (isSent = true) => openLedger(name, run, sha256, isSent)
const history = async () => readRecords(await ledger().read()).records
const unsent = () => openUnsent(name, run)

describe('what is to be sent', () => {
  test('is every record, exactly as it is in the ledger, oldest first', async () => {
    for (const id of ['c', 'a', 'b']) await ledger().append(aRecord(id))
    expect((await unsent().read()).map(({ record }) => record)).toEqual(await history())
  })

  test('is no record from before it was turned on', async () => {
    await ledger(false).append(aRecord('before'))
    await ledger().append(aRecord('after'))
    expect((await unsent().read()).map(({ record }) => record.id)).toEqual(['after'])
  })

  test('is no record that was sent, however often it is appended', async () => {
    for (const id of ['one', 'two']) await ledger().append(aRecord(id))
    await unsent().sent(['one'])
    await ledger().append(aRecord('one'))
    expect((await unsent().read()).map(({ record }) => record.id)).toEqual(['two'])
    expect(await history()).toHaveLength(2)
  })

  test('is nothing that the visitor has deleted, and what comes after it is not taken for it', async () => {
    await ledger().append(aRecord('one'))
    await ledger().clear()
    expect(await unsent().read()).toEqual([])
    await ledger().append(aRecord('two'))
    // The endpoint acknowledges what was on its way.
    await unsent().sent(['one'])
    await unsent().park('one', 5)
    expect((await unsent().read()).map(({ record, from }) => [record.id, from])).toEqual([['two', 0]])
  })

  test('can be put off, one record or all', async () => {
    await ledger().append(aRecord('one'))
    await unsent().park('one', 5)
    expect((await unsent().read())[0]!.from).toBe(5)
    const pause = { endpoint: '/api/records', failures: 2, from: 7 }
    await unsent().setPause(pause)
    expect(await unsent().pause()).toEqual(pause)
    await unsent().sent(['one'])
    expect(await unsent().pause()).toBeUndefined()
  })
})

describe('a lease', () => {
  test('is one tab’s until it ends or is given back', async () => {
    expect(await unsent().lease('one', 0, 30)).toBe(true)
    expect(await unsent().lease('two', 10, 40)).toBe(false)
    expect(await unsent().lease('one', 10, 40)).toBe(true)
    expect(await unsent().lease('two', 40, 70)).toBe(true)
    await unsent().release('one')
    expect(await unsent().lease('one', 50, 80)).toBe(false)
    await unsent().release('two')
    expect(await unsent().lease('one', 50, 80)).toBe(true)
  })

  test('goes to one of those who ask at once', async () => {
    const holders = Array.from({ length: 10 }, (_, index) => `tab-${index}`)
    const got = await Promise.all(holders.map((holder) => unsent().lease(holder, 0, 30)))
    expect(got.filter(Boolean)).toHaveLength(1)
  })

  test('of a clock that has gone back does not last for years', async () => {
    await unsent().lease('one', 1e12, 1e12 + 30)
    expect(await unsent().lease('two', 0, 30)).toBe(true)
  })
})
