import { describe, expect, test, vi } from 'vitest'
import { aController } from './builders/aController.ts'

describe("a vendor's own opt-out", () => {
  test('is called after the gates have closed and before the choice is stored, and only for its own service', async () => {
    const { controller, log } = aController()
    await controller.answer({ type: 'grant' }, 'banner')
    const other = vi.fn()
    controller.connect('measure', { revoke: other })
    controller.connect('ads', { revoke: () => log.push('revoke') })
    log.length = 0
    await controller.answer({ type: 'withdraw', ids: ['ads'] }, 'api')
    expect(log.map((line) => line.split(' ')[0])).toEqual(['close', 'revoke', 'remember', 'open', 'tell', 'announce', 'put', 'aftermath'])
    expect(other).not.toHaveBeenCalled()
  })

  test('is taken back when the gates have opened again', async () => {
    const { controller, log, granted } = aController()
    const seen: boolean[] = []
    controller.connect('ads', { revoke: () => log.push('revoke'), restore: () => seen.push(granted().includes('ads')) })
    await controller.answer({ type: 'grant', ids: ['ads'] }, 'api')
    expect(seen).toEqual([true])
    expect(log).not.toContain('revoke')
  })

  test('is called for what another tab withdraws, and not twice', async () => {
    const { controller, elsewhere } = aController()
    await controller.answer({ type: 'grant' }, 'banner')
    const revoke = vi.fn()
    controller.connect('ads', { revoke })
    elsewhere(undefined)
    await controller.answer({ type: 'refuse' }, 'banner')
    expect(revoke).toHaveBeenCalledTimes(1)
  })

  test('that throws or rejects is reported, and stops neither the answer nor another one', async () => {
    const { controller, ports, log } = aController()
    await controller.answer({ type: 'grant' }, 'banner')
    const last = vi.fn()
    const [thrown, rejected] = [new Error('thrown'), new Error('rejected')]
    controller.connect('ads', {
      revoke: () => {
        throw thrown
      },
    })
    controller.connect('ads', { revoke: () => Promise.reject(rejected) })
    controller.connect('ads', { revoke: last })
    log.length = 0
    const { changes } = await controller.answer({ type: 'withdraw', ids: ['ads'] }, 'api')
    expect(changes.denied).toEqual(['ads', 'advertising'])
    expect(log).toContain('remember')
    expect(last).toHaveBeenCalledTimes(1)
    expect(ports.report.mock.calls).toEqual([
      ['revoke', thrown],
      ['revoke', rejected],
    ])
  })

  test('that has left is not called', async () => {
    const { controller } = aController()
    await controller.answer({ type: 'grant' }, 'banner')
    const revoke = vi.fn()
    controller.connect('ads', { revoke })()
    await controller.answer({ type: 'refuse' }, 'banner')
    expect(revoke).not.toHaveBeenCalled()
  })
})
