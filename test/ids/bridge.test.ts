import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Bridge } from '../../src/ids/types.ts'
import { aDevice } from './builders/aDevice.ts'

const ifa = '6d92078a-8246-4ba4-ae5b-76104861e7dc'
const apple = { ifa, ifa_type: 'idfa', lmt: 0 }

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A tab of a device whose host app answers this, whatever it is asked. */
function withAnswer(answer: unknown, granted: readonly string[] = ['ads']) {
  const tab = aDevice().open({ granted })
  const read = vi.fn<Bridge['read']>(() => answer)
  tab.ids.bridge({ read })
  return { ...tab, read }
}

describe('an identifier of the device', () => {
  test.each([
    ['an object', apple],
    ['JSON text', JSON.stringify(apple)],
    ['a promise', Promise.resolve(apple)],
    ['capital letters', { ...apple, ifa: ifa.toUpperCase() }],
  ])('is given while its service is granted, answered as %s', async (_, answer) => {
    const { ids, reports } = withAnswer(answer)
    const given = await ids.read('apple')
    expect({ ...given, ifa: given?.ifa.toLowerCase() }).toEqual(apple)
    expect(reports).toEqual([])
    expect(ids.get('apple')).toBeUndefined()
  })

  test('is not even asked for while its service is denied', async () => {
    const { ids, read } = withAnswer(apple, [])
    expect(await ids.read('apple')).toBeUndefined()
    expect(read).not.toHaveBeenCalled()
  })

  test('is not given when the grant ends before the answer comes', async () => {
    const tab = aDevice().open({ granted: ['ads'] })
    tab.ids.bridge({ read: () => (tab.grant(), apple) })
    expect(await tab.ids.read('apple')).toBeUndefined()
  })

  test.each([
    ['lmt says so', { ...apple, lmt: 1 }],
    ['it is all zero', { ...apple, ifa: '00000000-0000-0000-0000-000000000000' }],
    ['both', { ifa: '', ifa_type: 'idfa', lmt: 1 }],
  ])('is not given where the device limits it: %s', async (_, answer) => {
    const { ids, reports } = withAnswer(answer)
    expect(await ids.read('apple')).toBeUndefined()
    expect(ids.describe().find(({ name }) => name === 'apple')).toMatchObject({ limited: true, madeBy: 'device', resettable: false })
    expect(reports).toEqual([])
  })

  test.each([undefined, null])('is nothing, and nothing is reported, where the app has none: %s', async (answer) => {
    const { ids, reports } = withAnswer(answer)
    expect(await ids.read('apple')).toBeUndefined()
    expect(reports).toEqual([])
  })

  test.each([
    ['no JSON', 'hello', 'is no object and no JSON text of one'],
    ['a list', [ifa], 'is no object and no JSON text of one'],
    ['an unknown type', { ...apple, ifa_type: 'toaster' }, 'has the ifa_type "toaster", which is none of the IAB'],
    ['a name of every object', { ...apple, ifa_type: 'constructor' }, 'has the ifa_type "constructor", which is none of the IAB'],
    ['another type', { ...apple, ifa_type: 'rida' }, 'has the ifa_type rida, and the configuration says idfa'],
    ['no limit', { ifa, ifa_type: 'idfa' }, 'has the lmt undefined; it can be 0 or 1'],
    ['a limit in words', { ...apple, lmt: 'no' }, 'has the lmt "no"; it can be 0 or 1'],
    ['no UUID', { ...apple, ifa: 'me@example.org' }, 'has an ifa that is no UUID'],
  ])('is not given, and reported, where the answer has %s', async (_, answer, problem) => {
    const { ids, reports } = withAnswer(answer)
    expect(await ids.read('apple')).toBeUndefined()
    expect(reports).toEqual([`bridge apple: the answer ${problem}`])
  })

  test('of another platform that is listed as well is no lie, and is given under its own name', async () => {
    const { ids, reports } = withAnswer({ ...apple, ifa_type: 'aaid' })
    expect(await ids.read('apple')).toBeUndefined()
    expect(await ids.read('android')).toMatchObject({ ifa_type: 'aaid' })
    expect(reports).toEqual([])
  })

  test('is not given, and reported, where the app throws, rejects, or never answers', async () => {
    const { ids, reports } = aDevice().open({ granted: ['ads'] })
    const undo = ids.bridge({ read: () => Promise.reject(new Error('no entitlement')) })
    expect(await ids.read('apple')).toBeUndefined()
    undo()
    let isOver: boolean | undefined
    ids.bridge({ read: (_, signal) => new Promise(() => signal.addEventListener('abort', () => (isOver = true))) })
    const reading = ids.read('apple')
    await vi.advanceTimersByTimeAsync(3000)
    expect(await reading).toBeUndefined()
    expect(isOver).toBe(true)
    expect(reports).toEqual(['bridge apple: Error: no entitlement', 'bridge apple: Error: no answer within 3 seconds'])
  })

  test('can be reset only where the app can', async () => {
    const { ids } = aDevice().open({ granted: ['ads'] })
    const ends = vi.fn()
    ids.subscribe(ends)
    expect(await ids.reset('apple')).toBe(false)
    const reset = vi.fn()
    ids.bridge({ read: () => apple, reset })
    expect(ids.describe().find(({ name }) => name === 'apple')).toMatchObject({ resettable: true })
    expect(await ids.reset('apple')).toBe(true)
    expect(reset).toHaveBeenCalledTimes(1)
    expect(ends).toHaveBeenCalledWith({ name: 'apple', service: 'ads', reason: 'reset' })
  })

  test('that could not be reset says so and is reported', async () => {
    const { ids, reports } = aDevice().open({ granted: ['ads'] })
    ids.bridge({ read: () => apple, reset: () => Promise.reject(new Error('busy')) })
    expect(await ids.reset('apple')).toBe(false)
    expect(reports).toEqual(['bridge apple: Error: busy'])
  })

  test('takes the place of ours where the bridge is for its name, and ours goes', async () => {
    const device = aDevice()
    const { ids } = device.open({ granted: ['rival'] })
    ids.get('ad-client', 'rival')
    ids.bridge({ read: () => ({ ifa, ifa_type: 'ppid', lmt: 0 }) }, ['ad-client'])
    expect(device.stored.size).toBe(0)
    expect(ids.get('ad-client', 'rival')).toBeUndefined()
    expect(await ids.read('ad-client', 'rival')).toEqual({ ifa, ifa_type: 'ppid', lmt: 0 })
  })
})

test('one of ours is read with its type, like one of the device', async () => {
  const { ids } = aDevice().open({ granted: ['ads'] })
  expect(await ids.read('visit')).toEqual({ ifa: ids.get('visit'), ifa_type: 'ppid', lmt: 0 })
  expect(await ids.read('apple')).toBeUndefined()
})
