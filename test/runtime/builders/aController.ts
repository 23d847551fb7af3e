import { vi } from 'vitest'
import { compile } from '../../../src/core/compile.ts'
import { decide, strictest } from '../../../src/core/decide.ts'
import type { Choices } from '../../../src/core/types.ts'
import type { Guard } from '../../../src/guard/types.ts'
import { createController } from '../../../src/runtime/createController.ts'
import type { Aftermath } from '../../../src/runtime/aftermath.ts'
import type { Ports } from '../../../src/runtime/ports.ts'
import type { Residue } from '../../../src/runtime/types.ts'
import type { Task } from '../../../src/store/outbox.ts'
import { aSite } from './aSite.ts'

/** Nothing was left. */
export const noResidue: Residue = { removed: [], left: [], running: [], reload: 'needless' }

/** What a test wants of the page. */
export interface ControllerOptions {
  /** What the snapshot says at first. */
  readonly remembered?: Choices
  /** False where the browser keeps no cookie. */
  readonly isStored?: boolean
  readonly isKnownSound?: boolean
  /** What the check of the configuration finds. */
  readonly isSound?: boolean
  /** Whether the page is in strict mode, with a server. */
  readonly isStrict?: boolean
  /** What an earlier page left to do. */
  readonly hasLeft?: boolean
}

/** A controller on a guard and ports that write down what they were told, in order, in `log`. */
export function aController(options: ControllerOptions = {}) {
  const { remembered, isStored = true, isSound = true, isStrict = false, hasLeft = false } = options
  const log: string[] = []
  const catalog = compile(isStrict ? { ...aSite, enforce: 'strict' } : aSite)
  let cookie = remembered
  let known = options.isKnownSound ?? true
  let decision = decide(catalog, known ? remembered : undefined, Date.now())
  let outside: (() => void) | undefined

  const guard = {
    catalog,
    isKnownSound: () => known,
    trust: () => {
      log.push('trust')
      known = true
    },
    read: () => (known ? cookie : undefined),
    decide: (choices: Choices | undefined) => decide(catalog, choices, Date.now()),
    decision: () => decision,
    situation: () => strictest,
    close: (next) => {
      log.push(`close ${[...next.granted].join()}`)
      decision = { ...next, granted: new Set([...decision.granted].filter((id) => next.granted.has(id))) }
    },
    open: async (next) => {
      log.push(`open ${[...next.granted].join()}`)
      decision = next
    },
  } satisfies Partial<Guard>

  const tasks: Omit<Task, 'key'>[] = []
  const run = vi.fn<Aftermath['run']>(async () => {
    log.push('aftermath')
    return noResidue
  })
  const renew = vi.fn<NonNullable<Ports['renew']>>(async () => (log.push('renew'), noResidue))
  const ports = {
    language: () => 'en-GB',
    remember: vi.fn((choices: Choices | undefined) => {
      log.push('remember')
      if (isStored) cookie = choices
    }),
    isSound: vi.fn(async () => isSound),
    outbox: {
      prefix: '',
      memory: new Map(),
      put: (task) => {
        log.push('put')
        tasks.push(task)
        return true
      },
      own: (work) => work(),
      hasLeft: () => hasLeft,
    },
    aftermath: vi.fn(async () => ({
      run,
      history: async () => [],
      export: async () => '',
      verify: vi.fn(),
      clear: async () => {},
      stop: () => {},
    })),
    renew: isStrict ? renew : undefined,
    announce: () => void log.push('announce'),
    onOutsideChange: (listener) => {
      outside = listener
      return () => (outside = undefined)
    },
    report: vi.fn<Ports['report']>(),
  } satisfies Ports

  const controller = createController(guard as unknown as Guard, ports)
  controller.subscribe((next, changes) => void log.push(`tell +${changes.granted.join()} -${changes.denied.join()}`))
  return {
    controller,
    ports,
    log,
    tasks,
    run,
    renew,
    granted: () => [...decision.granted],
    /** Another tab has written a choice, and said so. */
    elsewhere: (choices: Choices | undefined) => {
      cookie = choices
      outside?.()
    },
    isListening: () => outside !== undefined,
  }
}
