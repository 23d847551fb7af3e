import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { markOf, type ConsentRecord } from '../../src/core/records/consentRecord.ts'
import { readRecords } from '../../src/core/records/readRecords.ts'
import { verify } from '../../src/core/records/verify.ts'
import { openLedger, type Ledger } from '../../src/store/ledger.ts'
import { aRecord } from './builders/aRecord.ts'
import { sha256, unhashed } from './builders/hashing.ts'

const run = <Result>(work: () => Result): Result => work()

let count = 0
let name: string
/** One tab's view of the database. */
const aTab = (hash = sha256): Ledger => openLedger(name, run, hash)

beforeEach(() => {
  name = `choice-${(count += 1)}`
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const recordsIn = async (ledger: Ledger): Promise<readonly ConsentRecord[]> => readRecords(await ledger.read()).records
const ids = async (ledger: Ledger) => (await recordsIn(ledger)).map(({ id }) => id)

/** Every record names the one before it, and the first none; each is as it was written. */
async function expectChain(ledger: Ledger): Promise<void> {
  const records = await recordsIn(ledger)
  expect(records.map(({ previous }) => previous)).toEqual([null, ...records.slice(0, -1).map(markOf)])
  expect((await verify(await ledger.read(), sha256)).outcome).toBe('whole')
}

describe('the ledger', () => {
  test('is empty at first', async () => {
    expect(await aTab().read()).toEqual({ values: [], last: null, notices: new Map() })
  })

  test('keeps records as they were given, oldest first, each hashed and with the hash of the one before it', async () => {
    const ledger = aTab()
    const given = ['one', 'two', 'three'].map((id) => aRecord(id))
    for (const each of given) await ledger.append(each)
    const records = await recordsIn(ledger)
    expect(records).toMatchObject(given)
    for (const record of records) expect(record).toMatchObject({ hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    await expectChain(ledger)
  })

  test('keeps records of pages without WebCrypto too, chained by their ids', async () => {
    const ledger = aTab(unhashed)
    for (const id of ['one', 'two']) await ledger.append(aRecord(id))
    expect((await recordsIn(ledger)).map(({ previous }) => previous)).toEqual([null, 'one'])
    await aTab().append(aRecord('three'))
    expect((await verify(await ledger.read(), sha256)).findings.map(({ id, problem }) => [id, problem])).toEqual([
      ['one', 'not-hashed'],
      ['two', 'not-hashed'],
    ])
  })

  test('keeps what was shown once for each hash', async () => {
    const ledger = aTab()
    const notice = (await sha256('{"layer":"banner"}'))!
    for (const id of ['one', 'two']) await ledger.append(aRecord(id, { notice }), '{"layer":"banner"}')
    expect([...(await ledger.read()).notices]).toEqual([[notice, '{"layer":"banner"}']])
    await expectChain(ledger)
  })

  test('keeps the order past nine and past a hundred records', async () => {
    const ledger = aTab()
    const expected = Array.from({ length: 105 }, (_, i) => `record-${i}`)
    for (const id of expected) await ledger.append(aRecord(id))
    expect(await ids(ledger)).toEqual(expected)
    await expectChain(ledger)
  })

  test('changes nothing when a record comes again, even with another content', async () => {
    const ledger = aTab()
    await ledger.append(aRecord('one'))
    await ledger.append(aRecord('two'))
    await ledger.append(aRecord('one', { intent: 'refuse', answers: {} }))
    expect((await recordsIn(ledger)).map(({ id, intent }) => [id, intent])).toEqual([
      ['one', 'grant'],
      ['two', 'grant'],
    ])
  })

  test('survives the page', async () => {
    await aTab().append(aRecord('one'))
    await aTab().append(aRecord('two'))
    expect(await ids(aTab())).toEqual(['one', 'two'])
  })

  test('loses and doubles nothing when two tabs append at the same time', async () => {
    const tabs = [aTab(), aTab()]
    const written = Array.from({ length: 20 }, (_, i) => `record-${i}`)
    // Every record from both tabs, as when a task is done twice.
    await Promise.all(written.flatMap((id) => tabs.map((tab) => tab.append(aRecord(id)))))
    expect((await ids(aTab())).toSorted()).toEqual(written.toSorted())
    await expectChain(aTab())
  })

  test('belongs to one snapshot name', async () => {
    await aTab().append(aRecord('one'))
    name += '-other'
    expect(await ids(aTab())).toEqual([])
  })

  test('is empty after it was cleared, and begins a new chain', async () => {
    const ledger = aTab()
    await ledger.append(aRecord('one'))
    await ledger.clear()
    expect(await ids(ledger)).toEqual([])
    await ledger.append(aRecord('two'))
    expect((await recordsIn(ledger)).map(({ id, previous }) => [id, previous])).toEqual([['two', null]])
  })

  test('opens its database past the gates', async () => {
    let isOwn = false
    const open = vi.spyOn(indexedDB, 'open')
    const seen: boolean[] = []
    open.mockImplementationOnce((...args) => {
      seen.push(isOwn)
      open.mockRestore()
      return indexedDB.open(...args)
    })
    const ledger = openLedger(
      name,
      (work) => {
        isOwn = true
        const result = work()
        isOwn = false
        return result
      },
      sha256,
    )
    await ledger.append(aRecord('one'))
    expect(seen).toEqual([true])
  })
})

describe('where the browser does not store', () => {
  const error = new DOMException('IndexedDB is refused.', 'SecurityError')

  test.each([
    [
      'throws',
      () => {
        throw error
      },
    ],
    ['fails', () => failing()],
  ])('everything rejects when opening %s, so that the failure can be reported', async (_, open) => {
    vi.stubGlobal('indexedDB', { open })
    const ledger = aTab()
    await expect(ledger.append(aRecord('one'))).rejects.toBe(error)
    await expect(ledger.read()).rejects.toBe(error)
    await expect(ledger.clear()).rejects.toBe(error)
  })

  test('a record that could not be stored can be appended once storing works again', async () => {
    vi.stubGlobal('indexedDB', { open: failing })
    const ledger = aTab()
    await expect(ledger.append(aRecord('one'))).rejects.toBe(error)
    vi.unstubAllGlobals()
    await ledger.append(aRecord('one'))
    expect(await ids(ledger)).toEqual(['one'])
  })

  test('an append that the browser aborts half-way, as when the disk is full, leaves the chain whole', async () => {
    const ledger = aTab()
    await ledger.append(aRecord('one'))
    const { put } = IDBObjectStore.prototype
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (this: IDBObjectStore, ...args) {
      const request = put.apply(this, args)
      this.transaction.abort()
      return request
    })
    const rejected = await ledger.append(aRecord('two')).then(
      () => false,
      () => true,
    )
    expect(rejected).toBe(true)
    expect(await ids(ledger)).toEqual(['one'])
    await ledger.append(aRecord('two'))
    expect(await ids(ledger)).toEqual(['one', 'two'])
    await expectChain(ledger)
  })

  /** A request that ends with an error, after the listener has had time to come. */
  function failing(): object {
    const request: { error: unknown; onerror?: () => void } = { error }
    setTimeout(() => request.onerror?.())
    return request
  }
})
