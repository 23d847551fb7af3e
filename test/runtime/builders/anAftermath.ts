import { vi } from 'vitest'
import { compile } from '../../../src/core/compile.ts'
import type { ServiceConfiguration } from '../../../src/core/configuration.ts'
import type { ConsentRecord } from '../../../src/core/types.ts'
import type { SweptItem } from '../../../src/guard/types.ts'
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
  const stored: ConsentRecord[] = []
  const ports = {
    tasks: () => [...left.values()],
    remove: vi.fn((key: string) => void left.delete(key)),
    ledger: {
      append: vi.fn(async (record: Omit<ConsentRecord, 'previous'>) => {
        if (!stored.some(({ id }) => id === record.id)) stored.push({ ...record, previous: stored.at(-1)?.id ?? null })
      }),
      history: vi.fn(async () => [...stored]),
      clear: vi.fn(async () => void stored.splice(0)),
    },
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
