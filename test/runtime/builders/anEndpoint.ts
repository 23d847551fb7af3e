import { createSending, type Sending } from '../../../src/runtime/sending/createSending.ts'
import type { Reply } from '../../../src/runtime/sending/types.ts'
import type { Pause, Unsent, UnsentRecord } from '../../../src/store/openUnsent.ts'
import { aRecord } from '../../store/builders/aRecord.ts'
import { aClock } from './aClock.ts'
import { aLock } from './aLock.ts'

const endpoint = '/api/records'

/** What the endpoint does with one request; `silence` is none of all, until the page has no patience any more. */
export type Doing = Reply | 'silence'

/** How long a page waits for an answer, in milliseconds. */
export const patience = 20_000

/**
 * A browser with tabs, a clock and a store that outlives the tabs, and an endpoint that does what it is told, one thing per request, and then takes everything. What it got
 * is in `requests`, what a tab knows of is in `acknowledged`.
 */
export function anEndpoint(...doings: Doing[]) {
  const clock = aClock()
  const lock = aLock()
  const unsent = new Map<string, UnsentRecord>()
  let pause: Pause | undefined
  const world = {
    clock,
    unsent,
    doings,
    isOnline: true,
    /** Records of each request, by id. */
    requests: [] as (readonly string[])[],
    /** When each request was made. */
    times: [] as number[],
    acknowledged: [] as string[],
    reports: [] as string[],
    finished: 0,
    pause: () => pause,
    add: (...ids: string[]) => {
      for (const id of ids) unsent.set(id, { record: { ...aRecord(id), previous: null, hash: null }, from: 0 })
    },
    openTab,
  }
  const store: Pick<Unsent, 'read' | 'sent' | 'park' | 'pause' | 'setPause'> = {
    read: async () => [...unsent.values()],
    async sent(ids) {
      for (const id of ids) unsent.delete(id)
      pause = undefined
    },
    park: async (id, from) => void unsent.set(id, { ...unsent.get(id)!, from }),
    pause: async () => pause,
    setPause: async (next) => void (pause = next),
  }

  function openTab(own: Partial<typeof store> = {}): Sending {
    const page = {}
    let isOpen = true
    const undos: (() => void)[] = []
    /** What a page that is gone waits for never comes. */
    const ifOpen = <Result>(result: Result): Promise<Result> => (isOpen ? Promise.resolve(result) : new Promise(() => {}))
    const sending = createSending({
      endpoint,
      unsent: { ...store, ...own },
      async post({ records }) {
        const ids = records.map(({ id }) => id)
        world.requests.push(ids)
        world.times.push(clock.now())
        const doing = world.isOnline
          ? (doings.shift() ?? { outcome: 'taken' })
          : { outcome: 'later' as const, detail: 'no network', wait: 0 }
        if (doing === 'silence') await new Promise<void>((resolve) => undos.push(clock.after(patience, resolve)))
        await ifOpen(undefined)
        if (doing === 'silence') return { outcome: 'later', detail: 'no answer', wait: 0 }
        if (doing.outcome === 'taken') world.acknowledged.push(...ids)
        return doing
      },
      alone: (work) => lock.request(page, work),
      finished: async () => void (world.finished += 1),
      isOnline: () => world.isOnline,
      now: clock.now,
      random: () => 0.5,
      after: clock.after,
      report: (topic, detail) => void world.reports.push(`${topic} ${detail}`),
    })
    return {
      wake: sending.wake,
      stop() {
        isOpen = false
        for (const undo of undos) undo()
        sending.stop()
        lock.leave(page)
      },
    }
  }
  return world
}

export const later = (detail = '500', wait = 0): Reply => ({ outcome: 'later', detail, wait })
export const refused = (because: 'content' | 'endpoint', detail = '400'): Reply => ({ outcome: 'refused', detail, because })
