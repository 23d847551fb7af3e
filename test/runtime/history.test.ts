import { describe, expect, test } from 'vitest'
import { markOf, type CurrentRecord } from '../../src/core/records/consentRecord.ts'
import { aSite } from './builders/aSite.ts'
import { anAftermath, aTask, item } from './builders/anAftermath.ts'

describe('the history', () => {
  test('is what is stored, then what waits to be, in one chain and nothing twice', async () => {
    const { aftermath, ledger, sweep, report } = anAftermath({}, aTask(['ads'], 1), aTask([], 2), aTask([], 3))
    // The first is recorded and waits for its sweep; the others could not be recorded.
    sweep.mockResolvedValueOnce([item('ads', 'open')])
    ledger.append.mockImplementationOnce(ledger.append.getMockImplementation()!).mockRejectedValue(new Error('full'))
    await aftermath.run()
    const records = await aftermath.history()
    expect(records.map(({ time }) => Date.parse(time))).toEqual([1, 2, 3])
    expect(records.map(({ previous }) => previous)).toEqual([null, ...records.slice(0, 2).map(markOf)])
    expect(report).toHaveBeenCalledTimes(2)
  })

  test('is what waits where the records cannot be read, and says so', async () => {
    const { aftermath, ledger, report } = anAftermath({}, aTask([], 1))
    ledger.read.mockRejectedValueOnce(new Error('refused'))
    expect(await aftermath.history()).toHaveLength(1)
    expect(report.mock.calls).toEqual([['record', new Error('refused')]])
  })

  test('waits for what is being done', async () => {
    const { aftermath } = anAftermath({}, aTask([], 1))
    const done = aftermath.run()
    expect(await aftermath.history()).toHaveLength(1)
    await done
  })

  test('is exported as JSON with the configuration that it refers to', async () => {
    const { aftermath } = anAftermath({}, aTask([], 1))
    const exported = JSON.parse(await aftermath.export()) as Record<string, unknown>
    const [made] = (await aftermath.history()) as CurrentRecord[]
    expect(exported).toEqual({
      exported: expect.any(String),
      configuration: aSite,
      records: [made],
      notices: { [made!.notice!]: { categories: [], layer: 'banner' } },
    })
    expect(new Date(`${exported.exported}`).toISOString()).toBe(exported.exported)
  })

  test('stays empty after it was cleared, also where something was left to do', async () => {
    const { aftermath, ledger, sweep } = anAftermath({}, aTask(['ads'], 1), aTask([], 2))
    sweep.mockResolvedValueOnce([item('ads', 'open')])
    ledger.append.mockRejectedValueOnce(new Error('full'))
    await aftermath.run()
    await aftermath.clear()
    expect(await aftermath.history()).toEqual([])
    await aftermath.run()
    expect(await aftermath.history()).toEqual([])
  })
})
