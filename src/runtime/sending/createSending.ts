import { backoff } from './backoff.ts'
import type { Pause, Unsent } from '../../store/openUnsent.ts'
import { batchOf } from './batchOf.ts'
import type { Batch, Reply } from './types.ts'

/** Sends what is not sent yet, for as long as the page lasts. */
export interface Sending {
  /** There may be something to send now. Never throws. */
  wake(): void
  /** Sends nothing more on this page. */
  stop(): void
}

/** What sending needs of the page. */
export interface SendingPorts {
  readonly endpoint: string
  readonly unsent: Pick<Unsent, 'read' | 'sent' | 'park' | 'pause' | 'setPause'>
  /** Posts to the endpoint; never rejects, and answers in finite time. `isRetry`: the last try failed. */
  post(batch: Batch, isRetry: boolean): Promise<Reply>
  /** Does the work while no other tab does; nothing if that cannot be had now. */
  alone<Result>(work: () => Promise<Result>): Promise<Result | undefined>
  /** Nothing is left: no page needs to look for it any more. */
  finished(): Promise<void>
  isOnline(): boolean
  /** Milliseconds since 1970 (UTC). */
  now(): number
  /** From 0 to 1. */
  random(): number
  /** Calls once, after so many milliseconds. Returns its undo. */
  after(wait: number, call: () => void): () => void
  report(topic: string, detail: unknown): void
}

/** Records in one request. */
const most = 20
/** How long is waited after a refusal, in milliseconds. */
const aDay = 86_400_000
/** Nothing that was noted is further ahead, unless a clock has gone back. */
const furthest = 7 * aDay
/** How long a tab that is sending is left alone, in milliseconds. */
const aMoment = 5_000

/** What follows a try: the next one at once, one at a certain time, or none until something happens. */
type Next = 'more' | number | undefined

/**
 * Sends one batch after the other until nothing is left, or until the endpoint does not take one. Every record is sent until it is acknowledged, and then never again.
 */
export function createSending(ports: SendingPorts): Sending {
  const { endpoint, unsent, report } = ports
  /** Ids that are acknowledged on this page: they are not sent again even where that could not be noted. */
  const taken = new Set<string>()
  /** Once a batch is refused, to find out what of it is. */
  let isOneByOne = false
  let isStopped = false
  let isAtWork = false
  let isCalled = false
  let cancel = (): void => {}

  const isAhead = (from: number): boolean => from > ports.now() && from <= ports.now() + furthest

  async function tryOnce(): Promise<Next> {
    const all = await unsent.read()
    const noted = all.filter(({ record }) => taken.has(record.id))
    if (noted.length) await unsent.sent(noted.map(({ record }) => record.id))
    const left = all.filter((item) => !noted.includes(item))
    if (!left.length) return void (await ports.finished())
    const found = await unsent.pause()
    const pause = found?.endpoint === endpoint ? found : { endpoint, failures: 0, from: 0 }
    if (isAhead(pause.from)) return pause.from
    const due = left.filter(({ from }) => !isAhead(from))
    if (!due.length) return Math.min(...left.map(({ from }) => from))
    const batch = batchOf(
      due.map(({ record }) => record),
      isOneByOne ? 1 : most,
    )
    return follow(await ports.post(batch, pause.failures > 0), batch, pause)
  }

  async function follow(reply: Reply, { records }: Batch, pause: Pause): Promise<Next> {
    const ids = records.map(({ id }) => id)
    if (reply.outcome === 'taken') {
      for (const id of ids) taken.add(id)
      await unsent.sent(ids)
      return 'more'
    }
    // Without a network it is not the endpoint that fails.
    if (reply.outcome === 'later' && !ports.isOnline()) return undefined
    report('sending', `${endpoint}: ${reply.detail}`)
    if (reply.outcome === 'later') {
      const failures = pause.failures + 1
      return pauseUntil(ports.now() + Math.max(reply.wait, backoff(failures, ports.random())), failures)
    }
    const tomorrow = ports.now() + aDay
    if (reply.because === 'endpoint') return pauseUntil(tomorrow, pause.failures)
    if (ids.length > 1) isOneByOne = true
    else await unsent.park(ids[0]!, tomorrow)
    return 'more'
  }

  async function pauseUntil(from: number, failures: number): Promise<number> {
    await unsent.setPause({ endpoint, failures, from })
    return from
  }

  async function work(): Promise<void> {
    let next: Next = 'more'
    while (next === 'more' && !isStopped && ports.isOnline()) {
      const tried = await ports.alone(async () => ({ next: await tryOnce() }))
      next = tried ? tried.next : ports.now() + aMoment
    }
    isOneByOne = false
    // Timers know no longer times than 24 days.
    if (typeof next === 'number' && !isStopped) cancel = ports.after(Math.min(Math.max(next - ports.now(), 0), aDay), wake)
  }

  async function workWhileCalled(): Promise<void> {
    isAtWork = true
    while (isCalled && !isStopped) {
      isCalled = false
      cancel()
      // What could not be read or noted is tried again with the next answer or page.
      await work().catch((error: unknown) => report('sending', error))
    }
    isAtWork = false
  }

  function wake(): void {
    isCalled = true
    if (!isAtWork) void workWhileCalled()
  }

  return {
    wake,
    stop() {
      isStopped = true
      cancel()
    },
  }
}
