import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { gateNamedStorage } from '../../src/guard/gates/namedStorage.ts'
import { createPatches } from '../../src/guard/patch.ts'
import type { Realm } from '../../src/guard/realm.ts'
import { aJudge } from './builders/aJudge.ts'

/** An engine that has everything that the engines of the browser tests lack; each method says that it was called, and with what. */
function anEngine(granted: readonly string[]) {
  const heard: string[] = []
  const method = (name: string, length: number): object =>
    Object.defineProperty(
      function (...args: readonly unknown[]) {
        heard.push(`${name} ${JSON.stringify(args)}`)
        return name
      },
      'length',
      { value: length },
    )
  const owner = (methods: Readonly<Record<string, number>>) => ({
    prototype: Object.fromEntries(Object.entries(methods).map(([name, length]) => [name, method(name, length)])),
  })
  const win = {
    Promise,
    DOMException,
    SharedStorage: owner({ set: 2, append: 2, delete: 1 }),
    Navigator: owner({ joinAdInterestGroup: 1, runAdAuction: 1 }),
    Document: owner({ browsingTopics: 0 }),
    openDatabase: method('openDatabase', 4),
    location: { hostname: 'lumen.example', href: 'https://lumen.example/' },
    document: { baseURI: 'https://lumen.example/' },
  }
  const { judge, events } = aJudge({ granted, changes: { services } })
  const patches = createPatches((topic, detail) => expect.fail(`${topic} ${String(detail)}`))
  onTestFinished(patches.undo)
  gateNamedStorage({ win, judge, ...patches } as unknown as Realm)
  const call = (on: object, name: string, ...args: readonly unknown[]): unknown =>
    (Reflect.get(on, name) as (...given: readonly unknown[]) => unknown).apply(on, [...args])
  return { win, events, heard, call }
}

const services = {
  ads: {
    name: 'Ad network',
    provider: { name: 'Ads Inc.' },
    category: 'advertising',
    technologies: [
      { type: 'script', host: 'ads.example' },
      { type: 'indexedDB', name: 'ads-*' },
    ],
  },
}

/** Each call, what it gives when it is held, and the event. */
const rows = [
  ['Navigator', 'joinAdInterestGroup', [{ owner: 'https://ads.example', name: 'a' }, 60], 'SecurityError', 'https://ads.example'],
  ['Navigator', 'runAdAuction', [{ seller: 'https://ads.example' }], null, 'https://ads.example'],
  ['', 'openDatabase', ['ads-1', '', '', 1], 'SecurityError', 'ads-1'],
] as const

/** What the caller gets: the value, or the name of the error. */
const told = async (work: () => unknown): Promise<unknown> => {
  try {
    return await work()
  } catch (error) {
    return (error as Error).name
  }
}

describe('what hardly an engine has any more', () => {
  test.each(rows)('%s.%s is held while its service is denied', async (owner, key, args, expected, subject) => {
    const { win, call, heard, events } = anEngine([])
    const on = owner ? win[owner].prototype : win
    expect(await told(() => call(on, key, ...args))).toBe(expected)
    expect(heard).toEqual([])
    expect(events).toMatchObject([{ outcome: 'held', subject, service: 'ads', reason: 'denied' }])
  })

  test.each(rows)('%s.%s is called as it was once its service is granted', async (owner, key, args) => {
    const { win, call, heard } = anEngine(['ads'])
    const on = owner ? win[owner].prototype : win
    expect(await told(() => call(on, key, ...args))).toBe(key)
    expect(heard).toEqual([`${key} ${JSON.stringify(args)}`])
  })

  test('an auction for whom nobody lists follows the rule for unknown third parties, and one of the site is its own', async () => {
    const { win, call, heard } = anEngine([])
    expect(await told(() => call(win.Navigator.prototype, 'runAdAuction', { seller: 'https://bids.example' }))).toBe(null)
    expect(await told(() => call(win.Navigator.prototype, 'runAdAuction', { seller: 'https://lumen.example' }))).toBe('runAdAuction')
    expect(heard).toHaveLength(1)
  })

  test('with too few arguments it fails by itself', () => {
    const { win, call, heard, events } = anEngine([])
    call(win.Navigator.prototype, 'joinAdInterestGroup')
    call(win.SharedStorage.prototype, 'set', 'a')
    expect(heard).toEqual(['joinAdInterestGroup []', 'set ["a"]'])
    expect(events).toEqual([])
  })
})

describe('who has no name or host is told by the call stack', () => {
  /** The stack of a call that a vendor's script makes. */
  function callFrom(url: string): void {
    const spy = vi.spyOn(globalThis, 'Error').mockImplementation(function (this: Error) {
      return Object.assign(Object.create(null) as Error, {
        stack: `Error\n    at f (https://lumen.example/guard.js:1:1)\n    at g (${url}:1:1)`,
      })
    })
    onTestFinished(() => spy.mockRestore())
  }
  const calls = [
    ['SharedStorage', 'set', ['a', '1'], undefined],
    ['SharedStorage', 'append', ['a', '1'], undefined],
    ['Document', 'browsingTopics', [], []],
  ] as const

  test.each(calls)('%s.%s of a denied service is held', async (owner, key, args, expected) => {
    const { win, call, heard, events } = anEngine([])
    callFrom('https://ads.example/tag.js')
    expect(await call(win[owner].prototype, key, ...args)).toEqual(expected)
    expect(heard).toEqual([])
    expect(events).toMatchObject([{ outcome: 'held', service: 'ads', by: 'https://ads.example/tag.js' }])
  })

  test.each(calls)('%s.%s of the site itself is called', (owner, key, args) => {
    const { win, call, heard } = anEngine([])
    callFrom('https://lumen.example/site.js')
    expect(call(win[owner].prototype, key, ...args)).toBe(key)
    expect(heard).toHaveLength(1)
  })
})
