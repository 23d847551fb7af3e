import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { aDevice } from './builders/aDevice.ts'

const origin = 'https://tv.example'
const answer = { ifa: '38400000-8cf0-41bd-b23e-10b96e40000d', ifa_type: 'aaid', lmt: 0 }

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A page in a frame, and what its parent was asked; `tell` is a message to the page. */
function inFrame(host = origin) {
  const tab = aDevice().open({ granted: ['ads'] })
  const asked: { readonly call: string; readonly to: string }[] = []
  const parent = { postMessage: ({ call }: { call: string }, to: string) => void asked.push({ call, to }) }
  Object.assign(tab.win, { parent })
  tab.ids.bridge({ parent: host })
  const tell = (data: unknown, from: { source?: unknown; origin?: string } = {}) =>
    tab.win.dispatchEvent(Object.assign(new Event('message'), { data, source: parent, origin, ...from }))
  return { ...tab, asked, tell }
}

/** What a reading that nobody has answered properly comes to. */
async function afterPatience<Result>(reading: Promise<Result>): Promise<Result> {
  await vi.advanceTimersByTimeAsync(3000)
  return reading
}

describe('the page around this one', () => {
  test('is asked under its origin only, and answers by the same call', async () => {
    const { ids, asked, tell, reports } = inFrame()
    const reading = ids.read('android')
    expect(asked).toEqual([{ call: expect.any(String), to: origin }])
    tell({ consentry: 'ids', call: asked[0]!.call, ...answer })
    expect(await reading).toEqual(answer)
    expect(reports).toEqual([])
  })

  test.each([
    ['another origin', { origin: 'https://evil.example' }, 'https://evil.example'],
    ['another window', { source: {} }, origin],
    ['a script that makes an event up', { source: null, origin: '' }, 'a script of this page'],
  ])('is not taken for %s, which is reported', async (_, from, told) => {
    const { ids, asked, tell, reports } = inFrame()
    const reading = ids.read('android')
    tell({ consentry: 'ids', call: asked[0]!.call, ...answer }, from)
    expect(await afterPatience(reading)).toBeUndefined()
    expect(reports[0]).toBe(`bridge android: an answer from elsewhere, ${told}`)
  })

  test.each([
    ['another call', { consentry: 'ids', call: 'x', ...answer }],
    ['another product', { call: 'x', ...answer }],
    ['no object', 'hello'],
    ['nothing', null],
  ])('is not heard where a message is about %s', async (_, data) => {
    const { ids, tell, reports } = inFrame()
    const reading = ids.read('android')
    tell(data)
    expect(await afterPatience(reading)).toBeUndefined()
    expect(reports).toEqual(['bridge android: Error: no answer within 3 seconds'])
  })

  test.each(['*', '/', 'https://tv.example/', 'tv.example'])('is not asked where its origin is none: %s', async (host) => {
    const { ids, asked, reports } = inFrame(host)
    expect(await ids.read('android')).toBeUndefined()
    expect(asked).toEqual([])
    expect(reports).toHaveLength(1)
  })
})

test.each([{ webkit: 'app' }, { android: 'App' }, { parent: origin }, { reactNative: true } as const])(
  'where there is no app there is no identifier, no reset, and no report: %j',
  async (host) => {
    const { ids, reports } = aDevice().open({ granted: ['ads'] })
    ids.bridge({ ...host, reset: true })
    expect(await ids.read('android')).toBeUndefined()
    expect(await ids.reset('android')).toBe(false)
    expect(ids.describe().some(({ resettable }) => resettable)).toBe(false)
    expect(reports).toEqual([])
  },
)
