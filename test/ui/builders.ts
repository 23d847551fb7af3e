import { strictest } from '../../src/core/decide.ts'
import type { Choices, Decision, Situation } from '../../src/core/types.ts'
import { vi } from 'vitest'
import { compile } from '../../src/core/compile.ts'
import type { Configuration, ServiceConfiguration } from '../../src/core/configuration.ts'
import type { DecisionListener, InterfacePort } from '../../src/runtime/types.ts'

/** A service of the category `performance` that uses nothing. */
export function aService(changes: Partial<ServiceConfiguration> = {}): ServiceConfiguration {
  return { name: 'Northstar Analytics', provider: { name: 'Northstar Inc.' }, category: 'performance', ...changes }
}

/** A site with one required category, two optional ones with services, and one without. */
export function aConfiguration(changes: Partial<Configuration> = {}): Configuration {
  return {
    operator: { name: 'Lumen' },
    categories: { essential: { required: true }, performance: {}, advertising: {}, demographic: {} },
    services: {
      session: aService({
        name: 'Sign-in',
        provider: { name: 'Lumen Stream', role: 'operator' },
        category: 'essential',
        technologies: [{ type: 'cookie', name: 'sid', duration: 'session' }],
      }),
      measure: aService({ technologies: [{ type: 'cookie', name: '_ns*', duration: '13mo' }] }),
      replay: aService({ name: 'Replay Lab', technologies: [{ type: 'sessionStorage', name: 'rl' }] }),
      ads: aService({ name: 'Ad network', category: 'advertising', technologies: [{ type: 'pixel', host: 'ads.example' }] }),
    },
    ...changes,
  }
}

/** What a test wants of a port. */
export interface PortOptions {
  readonly configuration?: unknown
  readonly languages?: readonly string[]
  /** Ids that are granted at first, beside the required ones. */
  readonly granted?: readonly string[]
  /** What else is decided. */
  readonly decided?: Partial<Decision>
  readonly situation?: Situation
  readonly choices?: Choices
  /** False where no event may lead to a grant. */
  readonly isTrusted?: boolean
  /** False where the browser has not kept an answer. */
  readonly isKept?: boolean
}

/** A port that remembers what it was told. `decide` is another tab's answer. */
export function aPort({
  configuration = aConfiguration(),
  languages = ['en'],
  granted = [],
  isTrusted = true,
  isKept = true,
  ...options
}: PortOptions = {}) {
  const { decided, situation = strictest, choices } = options
  const listeners = new Set<DecisionListener>()
  let now = new Set(['session', ...granted])
  const port = {
    catalog: compile(configuration),
    languages,
    decision: (): Decision => ({ granted: now, unanswered: [], fresh: [], hidden: new Set(), ...decided }),
    situation: () => situation,
    choices: () => choices,
    isKept: () => isKept,
    subscribe: (listener: DecisionListener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    answer: vi.fn<InterfacePort['answer']>(),
    trusts: vi.fn<InterfacePort['trusts']>(() => isTrusted),
    watch: vi.fn<InterfacePort['watch']>(() => () => {}),
    held: vi.fn<InterfacePort['held']>(() => []),
    loadOnce: vi.fn<InterfacePort['loadOnce']>(),
    choose: vi.fn<InterfacePort['choose']>(),
    closed: vi.fn<InterfacePort['closed']>(),
    records: vi.fn<InterfacePort['records']>(async () => ({ history: async () => [], export: async () => '{}', clear: async () => {} })),
    report: vi.fn<InterfacePort['report']>(),
    decide(...ids: readonly string[]) {
      now = new Set(['session', ...ids])
      for (const listener of listeners) listener(port.decision(), { granted: ids, denied: [] })
    },
    /** Whether somebody listens still. */
    get watched() {
      return listeners.size > 0
    },
  } satisfies InterfacePort & Record<string, unknown>
  return port
}
