import { describe, expect, test } from 'vitest'
import { compile } from '../../src/core/compile.ts'
import { sha256 } from '../store/builders/hashing.ts'
import { aSite } from './builders/aSite.ts'
import { anAftermath, aTask, item } from './builders/anAftermath.ts'

describe('what follows an answer', () => {
  test('is swept, recorded and then forgotten', async () => {
    const { aftermath, sweep, stored, left, report } = anAftermath({}, aTask(['ads', 'measure'], Date.UTC(2026, 10, 2)))
    expect(await aftermath.run()).toMatchObject({ removed: [item('ads'), item('measure')], left: [] })
    expect(sweep.mock.calls).toEqual([[['ads', 'measure'], []]])
    expect(stored).toEqual([
      {
        schema: 2,
        id: expect.any(String),
        previous: null,
        time: '2026-11-02T00:00:00.000Z',
        intent: 'refuse',
        method: 'banner',
        language: 'en',
        policyVersion: '2026-11',
        fingerprint: compile(aSite).fingerprint,
        edition: expect.any(String),
        region: '',
        model: 'opt-in',
        signals: [],
        answers: { ads: 'refused' },
        bases: { ads: ['consent'] },
        notice: await sha256('{"categories":[],"layer":"banner"}'),
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ])
    expect(left.size).toBe(0)
    expect(report).not.toHaveBeenCalled()
  })

  test('without an answer of this page there is something to sweep and nothing to record', async () => {
    const { aftermath, sweep, ledger, left } = anAftermath({}, aTask(['ads']))
    await aftermath.run()
    expect([sweep.mock.calls.length, ledger.append.mock.calls.length, left.size]).toEqual([1, 0, 0])
  })

  test('leaves alone what has been granted in the meantime', async () => {
    const { aftermath, sweep, isDenied } = anAftermath({}, aTask(['ads', 'measure'], 1))
    isDenied.mockImplementation((service) => service !== 'measure')
    expect(await aftermath.run()).toMatchObject({ removed: [item('ads')], left: [] })
    expect(sweep.mock.calls).toEqual([[['ads'], []]])
  })

  test('is done one after the other, also when it is asked for twice at once', async () => {
    const { aftermath, sweep, stored } = anAftermath({}, aTask(['ads'], 1), aTask(['measure'], 2))
    let running = 0
    sweep.mockImplementation(async () => {
      running += 1
      expect(running).toBe(1)
      await Promise.resolve()
      running -= 1
      return []
    })
    await Promise.all([aftermath.run(), aftermath.run()])
    expect(sweep).toHaveBeenCalledTimes(2)
    expect(stored.map(({ time }) => Date.parse(time))).toEqual([1, 2])
  })

  test('has as the id of its record a random UUID of version 4, the same however often it is tried', async () => {
    const tasks = Array.from({ length: 200 }, () => aTask([], 1))
    const extremes = ['0-0-0-0', '4294967295-4294967295-4294967295-4294967295'].map((numbers) => ({
      ...aTask([], 1),
      key: `a.task.${numbers}`,
    }))
    const { aftermath, stored } = anAftermath({}, ...tasks, ...extremes)
    await aftermath.run()
    const ids = stored.map(({ id }) => id)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(new Set(ids).size).toBe(202)

    const again = anAftermath({}, ...tasks)
    await again.aftermath.run()
    expect(again.stored.map(({ id }) => id)).toEqual(ids.slice(0, 200))
  })
})

describe('what fails', () => {
  const error = new Error('It failed.')

  test('in the sweep is reported, does not keep the answer from being recorded, and is tried again without a second record', async () => {
    const { aftermath, sweep, stored, left, report } = anAftermath({}, aTask(['ads'], 1))
    sweep.mockRejectedValueOnce(error)
    expect(await aftermath.run()).toMatchObject({ removed: [], left: [] })
    expect(report.mock.calls).toEqual([['sweep', error]])
    expect([stored.length, left.size]).toEqual([1, 1])
    expect(await aftermath.run()).toMatchObject({ removed: [item('ads')], left: [] })
    expect([stored.length, left.size]).toEqual([1, 0])
  })

  test('in the record is reported, does not undo the sweep, and is tried again', async () => {
    const { aftermath, ledger, stored, left, report } = anAftermath({}, aTask(['ads'], 1))
    ledger.append.mockRejectedValueOnce(error)
    expect(await aftermath.run()).toMatchObject({ removed: [item('ads')], left: [] })
    expect(report.mock.calls).toEqual([['record', error]])
    expect([stored.length, left.size]).toEqual([0, 1])
    await aftermath.run()
    expect([stored.length, left.size]).toEqual([1, 0])
  })

  test('for one answer does not stop the next one', async () => {
    const { aftermath, sweep, ledger, stored } = anAftermath({}, aTask(['ads'], 1), aTask(['measure'], 2))
    sweep.mockRejectedValueOnce(error)
    ledger.append.mockRejectedValueOnce(error)
    expect(await aftermath.run()).toMatchObject({ removed: [item('measure')], left: [] })
    expect(stored.map(({ time }) => Date.parse(time))).toEqual([2])
  })

  test('is kept where an item is still open, and given up where it can never be removed', async () => {
    const waiting = anAftermath({}, aTask(['ads'], 1))
    waiting.sweep.mockResolvedValueOnce([item('ads', 'open')])
    expect(await waiting.aftermath.run()).toMatchObject({ removed: [], left: [item('ads', 'open')] })
    expect([waiting.left.size, waiting.stored.length]).toEqual([1, 1])
    await waiting.aftermath.run()
    expect([waiting.left.size, waiting.stored.length]).toEqual([0, 1])

    const final = anAftermath({}, aTask(['ads'], 1))
    final.sweep.mockResolvedValueOnce([item('ads', 'other-origin'), item('ads', 'failed')])
    await final.aftermath.run()
    expect(final.left.size).toBe(0)
  })
})
