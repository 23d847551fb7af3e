import { vi } from 'vitest'
import { compile } from '../../../src/core/compile.ts'
import type { ServiceConfiguration } from '../../../src/core/configuration.ts'
import { markOf, type CurrentRecord, type LooseRecord } from '../../../src/core/records/consentRecord.ts'
import { copyOf } from '../../../src/core/records/copyOf.ts'
import { verify } from '../../../src/core/records/verify.ts'
import type { SweptItem } from '../../../src/guard/types.ts'
import { chained } from '../../../src/core/records/chained.ts'
import { sha256 } from '../../store/builders/hashing.ts'
import { createAftermath, type AftermathPorts } from '../../../src/runtime/aftermath.ts'
import type { Evidence, Task } from '../../../src/store/outbox.ts'
import { aSite } from './aSite.ts'

const evidence = (at: number): Evidence => ({ at, intent: 'refuse', method: 'banner', language: 'en', answers: [['ads', 'refused']] })

let made = 0
/** A task of an answer at the given time, with a key as the outbox makes them. */
export function aTask(sweep: readonly string[], at?: number): Task {
  const numbers = crypto.getRandomValues(new Uint32Array(3)).join('-')
  return { key: `cs_choice.task.${(made += 1)}-${numbers}`, sweep, ...(at !== undefined && { evidence: evidence(at) }) }
}

/** An item that a sweep found. */
export const item = (service: string, reason?: SweptItem['reason']): SweptItem => ({
  vector: 'indexedDB',
  name: `${service}-queue`,
  service,
  removed: !reason,
  ...(reason && { reason }),
})

/** An aftermath on a ledger in memory, with what it did. `ads` can be given other keys. */
export function anAftermath(ads: Partial<ServiceConfiguration>, ...tasks: readonly Task[]) {
  const left = new Map(tasks.map((task) => [task.key, task]))
  const stored: CurrentRecord[] = []
  const notices = new Map<string, string>()
  const ports = {
    tasks: () => [...left.values()],
    remove: vi.fn((key: string) => void left.delete(key)),
    put: vi.fn((task: Omit<Task, 'key'>) => void left.set(`put ${left.size}`, { ...task, key: `put ${left.size}` })),
    ledger: {
      append: vi.fn(async (record: LooseRecord, notice?: string | null) => {
        const newest = stored.at(-1)
        if (!stored.some(({ id }) => id === record.id)) stored.push(await chained(record, newest ? markOf(newest) : null, sha256))
        if (notice) notices.set(record.notice!, notice)
      }),
      read: vi.fn(async () => {
        const newest = stored.at(-1)
        return {
          values: stored.map((value, position) => ({ position, value: value as unknown })),
          last: newest ? markOf(newest) : null,
          notices,
        }
      }),
      clear: vi.fn(async () => void stored.splice(0)),
    },
    sha256,
    notice: vi.fn<AftermathPorts['notice']>(async () => '{"categories":[],"layer":"banner"}'),
    copies: async () => ({ copyOf, verify }),
    sweep: vi.fn<AftermathPorts['sweep']>(async (services) => services.map((service) => item(service))),
    isDenied: vi.fn((_service: string) => true),
    running: vi.fn<AftermathPorts['running']>(() => []),
    tell: vi.fn<AftermathPorts['tell']>(async () => {}),
    reload: vi.fn(),
    stop: vi.fn(),
    report: vi.fn<AftermathPorts['report']>(),
  } satisfies AftermathPorts
  return {
    ...ports,
    left,
    stored,
    aftermath: createAftermath(compile({ ...aSite, services: { ...aSite.services, ads: { ...aSite.services!.ads, ...ads } } }), ports),
  }
}
