import { describe, expect, test, vi } from 'vitest'
import type { Configuration } from '../../src/core/configuration.ts'
import type { Choices } from '../../src/core/types.ts'
import type { Guard } from '../../src/guard/types.ts'
import type { Answered } from '../../src/runtime/ports.ts'
import { renewPage } from '../../src/start/renewPage.ts'
import { noResidue } from '../runtime/builders/aController.ts'

const grant = { granted: ['ads'], denied: [] }
const withdrawal = { granted: [], denied: ['ads'] }
const neither = { granted: [], denied: [] }

interface Situation extends Partial<Answered> {
  readonly configuration?: Partial<Configuration>
  readonly hash?: string
  readonly status?: number | 'offline' | 'silent'
}

/** A page that writes down, in order, what is done to it. */
async function renewed({ configuration, hash = '', status = 204, ...answered }: Situation) {
  const log: string[] = []
  const reported: string[] = []
  const location = { pathname: '/a', search: '?b', hash, reload: () => void log.push('reload') }
  const fetched = (url: string, { method }: RequestInit): Promise<unknown> => {
    log.push(`${method} ${url}`)
    if (status === 'silent') return new Promise(() => {})
    return status === 'offline' ? Promise.reject(new Error('offline')) : Promise.resolve({ ok: status < 300, status })
  }
  const win = {
    location,
    history: { state: 1, replaceState: (_: unknown, __: string, url: string) => void log.push(`url ${url}`) },
    fetch: fetched,
    localStorage: { setItem: (key: string) => void log.push(`store ${key}`) },
  }
  const guard = {
    catalog: { configuration: { enforce: 'strict', categories: {}, ...configuration } },
    own: <Result>(work: () => Result) => work(),
    read: () => ({}) as Choices,
  }
  const memory = {
    outbox: {
      prefix: '',
      memory: new Map([['task', { key: 'task', sweep: [] }]]),
      put: () => true,
      own: <Result>(work: () => Result) => work(),
      hasLeft: () => false,
    },
    remember: () => void log.push('remember'),
    report: (topic: string, detail: unknown) => void reported.push(`${topic} ${detail}`),
  }
  const run = async () => (log.push('run'), noResidue)
  const how = { changes: grant, isKept: true, isStored: true, run, ...answered }
  await renewPage(win as unknown as Window & typeof globalThis, guard as unknown as Guard, memory, how)
  return { log, reported }
}

const server = { choicePath: '/consent' }

describe('after an answer in strict mode', () => {
  test.each<[string, Situation, string[]]>([
    ['a grant loads the page again, and leaves the rest to it', {}, ['reload']],
    ['so does a withdrawal', { changes: withdrawal }, ['reload']],
    ['what changes nothing does not', { changes: neither }, ['run']],
    ['nor does what the browser has not kept', { isKept: false }, ['run']],
    ['what would end with the page is done before', { isStored: false }, ['run', 'reload']],
    ['the server is told first', { configuration: { server } }, ['POST /consent', 'reload']],
    ['and of a refusal too', { configuration: { server }, changes: neither }, ['POST /consent', 'run']],
    ['without strict mode the server is only told', { configuration: { server, enforce: 'guard' } }, ['POST /consent', 'run']],
    ['the address that opens the preferences does not open them again', { hash: '#cookie-preferences' }, ['url /a?b', 'reload']],
    ['another fragment stays', { hash: '#top' }, ['reload']],
    [
      'a withdrawal can have the site cleared; what is to outlive that is written again',
      { changes: withdrawal, configuration: { server: { ...server, clear: ['storage', 'cache'] } } },
      ['POST /consent?clear=storage,cache', 'remember', 'store task', 'reload'],
    ],
    [
      'a cleared cache takes nothing of ours along',
      { changes: withdrawal, configuration: { server: { ...server, clear: ['cache'] } } },
      ['POST /consent?clear=cache', 'reload'],
    ],
    ['a grant clears nothing', { configuration: { server: { ...server, clear: ['storage'] } } }, ['POST /consent', 'reload']],
  ])('%s', async (_, situation, expected) => {
    expect((await renewed(situation)).log).toEqual(expected)
  })

  test.each([
    [500, 'renewal /consent: 500'],
    ['offline' as const, 'renewal Error: offline'],
  ])('a server that answers %s is reported, and the page loads again', async (status, expected) => {
    const { log, reported } = await renewed({ configuration: { server }, status })
    expect([reported, log]).toEqual([[expected], ['POST /consent', 'reload']])
  })

  test('a server that does not answer keeps nobody waiting for ever', async () => {
    vi.useFakeTimers()
    const waiting = renewed({ configuration: { server }, status: 'silent' })
    await vi.advanceTimersByTimeAsync(3000)
    expect((await waiting).log).toEqual(['POST /consent', 'reload'])
    vi.useRealTimers()
  })
})
