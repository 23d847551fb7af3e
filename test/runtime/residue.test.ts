import { describe, expect, test } from 'vitest'
import type { AfterWithdrawal } from '../../src/core/configuration.ts'
import type { Changes, Method } from '../../src/core/types.ts'
import type { Occasion } from '../../src/runtime/aftermath.ts'
import { anAftermath, aTask, item } from './builders/anAftermath.ts'

const withdrawal: Changes = { granted: [], denied: ['ads', 'advertising'] }
const after = (changes: Partial<Changes> = withdrawal, method: Method = 'preferences'): Occasion => ({
  changes: { granted: [], denied: [], ...changes },
  method,
})

/** An aftermath with one task for the advertising, of which the given services have run. */
function withRunning(running: readonly string[], onWithdraw: AfterWithdrawal = 'notify') {
  const made = anAftermath({ onWithdraw }, aTask(['ads'], 1))
  made.running.mockReturnValue(running)
  return made
}

describe('the residue', () => {
  test('says what was removed, what was not, and whose code has run of what is denied', async () => {
    const { aftermath, sweep, isDenied } = withRunning(['ads', 'measure'])
    isDenied.mockImplementation((id) => id === 'ads')
    sweep.mockResolvedValueOnce([item('ads'), item('other', 'failed')])
    expect(await aftermath.run(after())).toEqual({
      removed: [item('ads')],
      left: [item('other', 'failed')],
      running: ['ads'],
      reload: 'advised',
    })
  })

  test.each([
    ['nothing is left', [], [], 'needless'],
    ['something can never be removed from here', [], ['other-origin', 'failed', 'out-of-sight'], 'needless'],
    ['a page uses an item', [], ['open'], 'advised'],
    ['code has run', ['ads'], [], 'advised'],
  ] as const)('where %s, loading the page again is %s', async (_, running, reasons, reload) => {
    const { aftermath, sweep } = withRunning(running)
    sweep.mockResolvedValueOnce(reasons.map((reason) => item(`of ${reason}`, reason)))
    expect((await aftermath.run(after())).reload).toBe(reload)
  })

  test('tells an item once, however many answers wait for it', async () => {
    const { aftermath, sweep } = anAftermath({}, aTask(['ads'], 1), aTask(['ads'], 2))
    sweep.mockResolvedValue([item('ads', 'open')])
    expect((await aftermath.run(after())).left).toEqual([item('ads', 'open')])
  })

  test('asks for what is out of reach only of what was withdrawn now', async () => {
    const { aftermath, sweep } = anAftermath({}, aTask(['ads'], 1), aTask(['ads'], 2))
    await aftermath.run(after())
    await aftermath.run()
    expect(sweep.mock.calls.map(([, withdrawn]) => withdrawn)).toEqual([withdrawal.denied, withdrawal.denied])
  })
})

describe('the visitor', () => {
  test.each<[string, Occasion, boolean]>([
    ['a withdrawal that removed something', after(), true],
    ['a withdrawal by the banner', after(withdrawal, 'banner'), true],
    ["a withdrawal by the operator's own code", after(withdrawal, 'api'), false],
    ['a first refusal', after({}), false],
    ['a grant', after({ granted: ['measure'] }), false],
  ])('after %s is told: %s', async (_, occasion, isTold) => {
    const { aftermath, tell } = withRunning([])
    const residue = await aftermath.run(occasion)
    expect(residue.removed).toHaveLength(1)
    expect(tell.mock.calls.filter(([told]) => told)).toEqual(isTold ? [[residue]] : [])
  })

  test('after a withdrawal with nothing to tell is told nothing', async () => {
    const { aftermath, sweep, tell } = withRunning([])
    sweep.mockResolvedValueOnce([])
    await aftermath.run(after())
    expect(tell.mock.calls).toEqual([[undefined]])
  })

  test('after a first refusal is told what should be gone and is not', async () => {
    const { aftermath, sweep, tell } = withRunning([])
    sweep.mockResolvedValueOnce([item('ads', 'failed')])
    const residue = await aftermath.run(after({}))
    expect(tell.mock.calls).toEqual([[residue]])
  })

  test('is told nothing of what another tab withdrew, nor of what an earlier page left', async () => {
    const { aftermath, tell } = withRunning(['ads'])
    await aftermath.run({ changes: withdrawal })
    await aftermath.run()
    expect(tell).not.toHaveBeenCalled()
  })

  test('who cannot be told, because the words do not arrive, keeps the answer, and it is reported', async () => {
    const { aftermath, tell, left, report } = withRunning([])
    tell.mockRejectedValueOnce(new Error('no chunk'))
    await aftermath.run(after())
    expect(left.size).toBe(0)
    expect(report.mock.calls).toEqual([['interface', new Error('no chunk')]])
  })
})

describe('loading the page again by itself', () => {
  test('comes after sweep and record, instead of words', async () => {
    const { aftermath, reload, tell, stored, left } = withRunning(['ads'], 'reload')
    reload.mockImplementation(() => expect([stored.length, left.size]).toEqual([1, 0]))
    expect((await aftermath.run(after())).reload).toBe('started')
    expect(reload).toHaveBeenCalledTimes(1)
    expect(tell).not.toHaveBeenCalled()
  })

  test('comes too where another tab withdrew', async () => {
    const { aftermath, reload } = withRunning(['ads'], 'reload')
    await aftermath.run({ changes: withdrawal })
    expect(reload).toHaveBeenCalledTimes(1)
  })

  test.each<[string, readonly string[], AfterWithdrawal, Occasion | undefined]>([
    ['no code of the service has run', [], 'reload', after()],
    ['the service does not ask for it', ['ads'], 'notify', after()],
    ['another service was withdrawn', ['ads'], 'reload', after({ denied: ['measure'] })],
    ['an earlier page left something', ['ads'], 'reload', undefined],
  ])('does not come where %s', async (_, running, onWithdraw, occasion) => {
    const { aftermath, reload } = withRunning(running, onWithdraw)
    await aftermath.run(occasion)
    expect(reload).not.toHaveBeenCalled()
  })
})
