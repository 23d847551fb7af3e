import { describe, expect, test, vi } from 'vitest'
import { compile } from '../../src/core/compile.ts'
import type { Intent } from '../../src/core/types.ts'
import { grantsAny, trusts } from '../../src/runtime/trusts.ts'
import { aController } from './builders/aController.ts'
import { aSite } from './builders/aSite.ts'

describe('what may grant', () => {
  test.each([
    ['is trusted', true, true, true],
    ['is not trusted', true, false, false],
    ['is trusted, where nobody asks', undefined, true, true],
    ['is not trusted, where nobody asks', undefined, false, true],
  ])('a grant that %s', (_, trustedClicks, isTrusted, expected) => {
    const report = vi.fn()
    const catalog = compile({ ...aSite, ...(trustedClicks !== undefined && { trustedClicks }) })
    expect(trusts(catalog, isTrusted, 'banner', report)).toBe(expected)
    expect(report.mock.calls).toEqual(expected ? [] : [['untrusted-grant', 'banner']])
  })

  test.each<[Intent, boolean]>([
    [{ type: 'grant' }, true],
    [{ type: 'grant', ids: ['ads'] }, true],
    [{ type: 'save', granted: ['ads'] }, true],
    [{ type: 'save', granted: [] }, false],
    [{ type: 'refuse' }, false],
    [{ type: 'withdraw', ids: ['ads'] }, false],
  ])('%j is asked for trust: %s', (intent, expected) => {
    expect(grantsAny(intent)).toBe(expected)
  })

  test('an answer that does not count changes nothing, remembers nothing and is no record', async () => {
    const { controller, log } = aController()
    expect(await controller.answer({ type: 'grant' }, 'api', false)).toMatchObject({ counts: false, changes: { granted: [], denied: [] } })
    expect(log).toEqual([])
  })
})
