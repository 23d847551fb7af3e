import { expect, test, vi } from 'vitest'
import type { Consent } from '../../src/runtime/types.ts'
import { exposeGlobal } from '../../src/start/exposeGlobal.ts'

/** A page on which something stands under our name, and the consent object with two of its methods. */
function aPage(consentry?: unknown) {
  const win: { consentry?: unknown } = consentry === undefined ? {} : { consentry }
  const called: unknown[] = []
  const consent = {
    subscribe: (listener: unknown) => void called.push(['subscribe', listener]),
    grant: (...ids: readonly unknown[]) => void called.push(['grant', ...ids]),
  } as unknown as Consent
  const report = vi.fn()
  const expose = () => exposeGlobal(win as unknown as Window, consent, report)
  const push = (...calls: readonly unknown[]) => (win.consentry as { push(...calls: readonly unknown[]): void }).push(...calls)
  return { win, consent, called, report, expose, push }
}

test('the consent object becomes the global', () => {
  const { win, consent, report, expose } = aPage()
  expose()
  expect(win.consentry).toBe(consent)
  expect(report).not.toHaveBeenCalled()
})

test('calls that were queued before are made in their order, with their arguments', () => {
  const listener = () => {}
  const { called, expose } = aPage([['subscribe', listener], ['grant', 'ads', 'measure'], ['grant']])
  expose()
  expect(called).toEqual([['subscribe', listener], ['grant', 'ads', 'measure'], ['grant']])
})

test('calls that are pushed later are made at once', () => {
  const { called, expose, push } = aPage([])
  expose()
  push(['grant', 'ads'], ['grant', 'measure'])
  expect(called).toEqual([
    ['grant', 'ads'],
    ['grant', 'measure'],
  ])
})

test('a function that is queued gets the object, before and later, and one that throws is reported and stops nobody', () => {
  const got: unknown[] = []
  const error = new Error('on purpose')
  const fail = () => {
    throw error
  }
  const { consent, report, expose, push } = aPage([fail, (given: unknown) => got.push(given)])
  expose()
  push((given: unknown) => got.push(given))
  expect(got).toEqual([consent, consent])
  expect(report.mock.calls).toEqual([['subscriber', error]])
})

test.each([{ theirs: true }, 'text', 0, null, false, () => {}])(
  'what somebody else put there stays, and that is reported: %j',
  (theirs) => {
    const { win, report, expose } = aPage(theirs)
    expose()
    expect(win.consentry).toBe(theirs)
    expect(report.mock.calls).toEqual([['global-taken']])
  },
)

test.each(['acept', 'push ', 'constructor', 'toString', '__proto__'])(
  'a call of "%s", which is no method, is reported; the others are made',
  (name) => {
    const { called, report, expose } = aPage([[name], ['grant']])
    expose()
    expect(report.mock.calls).toEqual([['unknown-call', name]])
    expect(called).toEqual([['grant']])
  },
)

test.each([5, null, undefined, {}, ''])('what is no call is reported and does not stop the others: %j', (wrong) => {
  const { called, report, expose, push } = aPage([wrong, ['grant', 'ads']])
  expose()
  push(wrong, ['grant', 'measure'])
  expect(report.mock.calls.map(([topic]) => topic as string)).toEqual(['unknown-call', 'unknown-call'])
  expect(called).toEqual([
    ['grant', 'ads'],
    ['grant', 'measure'],
  ])
})
