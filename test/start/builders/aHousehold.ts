import { vi } from 'vitest'
import { compile } from '../../../src/core/compile.ts'
import type { Audience, Configuration } from '../../../src/core/configuration.ts'
import { decide, strictest } from '../../../src/core/decide.ts'
import { decodeSnapshot } from '../../../src/core/decodeSnapshot.ts'
import { fingerprint } from '../../../src/core/fingerprint.ts'
import { rosterText } from '../../../src/core/rosterText.ts'
import type { Situation } from '../../../src/core/types.ts'
import type { Guard } from '../../../src/guard/types.ts'
import { createController } from '../../../src/runtime/createController.ts'
import type { Ports } from '../../../src/runtime/ports.ts'
import { startProfiles } from '../../../src/start/startProfiles.ts'
import { encodeSnapshot } from '../../core/builders/encodeSnapshot.ts'
import { noResidue } from '../../runtime/builders/aController.ts'
import { aPage, type PageOptions } from '../../store/builders/aPage.ts'

const service = (category: string) => ({ name: 'X', provider: { name: 'X' }, category })

/** A site where everybody at the device answers for `performance`, and each profile for itself for `advertising` and `matching`. Children are offered no advertising. */
export const aFamilySite = {
  categories: {
    essential: { required: true },
    performance: {},
    advertising: { scope: 'profile', notFor: ['child'] },
    matching: { scope: 'profile' },
  },
  services: { session: service('essential'), measure: service('performance'), ads: service('advertising'), pixel: service('advertising') },
} as const satisfies Configuration

/** What a test wants of the browser. */
export interface HouseholdOptions extends PageOptions {
  readonly configuration?: Configuration
  readonly situation?: Partial<Situation>
}

/** A browser that several people use, with one page of the site after the other. */
export function aHousehold({ configuration = aFamilySite, situation: known, ...options }: HouseholdOptions = {}) {
  const catalog = compile(configuration)
  const win = aPage(options) as Window & typeof globalThis
  const report = vi.fn<Ports['report']>()
  const browser = { cookie: undefined as string | undefined, situation: { ...strictest, ...known } as Situation }

  /** Loads a page; `audience` is what its HTML says. */
  function open(audience?: Audience) {
    let situation: Situation = { ...browser.situation, audience }
    const read: Guard['read'] = () =>
      browser.cookie === undefined ? undefined : decodeSnapshot(catalog, browser.cookie, rosterText(catalog), true)
    let decision = decide(catalog, read(), Date.now(), situation)
    const guard = {
      catalog,
      fingerprint,
      read,
      isKnownSound: () => true,
      trust: () => {},
      own: (work) => work(),
      situation: () => situation,
      situate: (next) => void (situation = { audience: situation.audience, ...next }),
      decide: (choices) => decide(catalog, choices, Date.now(), situation),
      decision: () => decision,
      close: (next) => void (decision = { ...next, granted: new Set([...decision.granted].filter((id) => next.granted.has(id))) }),
      open: async (next) => void (decision = next),
    } satisfies Partial<Guard>
    const ended: string[][] = []
    const ports: Ports = {
      language: () => 'en',
      remember: (choices) => void (browser.cookie = choices && encodeSnapshot(catalog, choices)),
      isSound: async () => true,
      outbox: {
        prefix: '',
        memory: new Map(),
        put: ({ sweep }) => (ended.push(sweep.filter((id) => !decision.granted.has(id))), true),
        own: (work) => work(),
        hasLeft: () => false,
      },
      aftermath: async () => ({ run: async () => noResidue, clear: async () => {} }) as unknown as Awaited<ReturnType<Ports['aftermath']>>,
      renew: undefined,
      announce: () => {},
      onOutsideChange: () => () => {},
      report,
    }
    const controller = createController(guard as unknown as Guard, ports)
    const profiles = startProfiles(win, guard as unknown as Guard, controller, ports)
    return {
      enter: (id: string | null, settings: Parameters<typeof profiles.enter>[1] = {}) => profiles.enter(id, settings, () => true),
      reset: profiles.reset,
      profiles,
      grant: (...ids: readonly string[]) => controller.answer({ type: 'grant', ids }, 'api'),
      refuse: (...ids: readonly string[]) => controller.answer({ type: 'refuse', ids }, 'api'),
      acceptAll: () => controller.answer({ type: 'grant' }, 'banner'),
      controller,
      situate: (known: Partial<Situation>) => controller.situate({ ...situation, ...known }),
      decision: () => decision,
      /** Which of the optional services and categories without services are granted. */
      granted: () => ['measure', 'ads', 'pixel', 'matching'].filter((id) => decision.granted.has(id)),
      asked: () => decision.unanswered,
      /** What was swept, at each time what was denied then. */
      ended,
    }
  }
  return { open, browser, win, report, catalog }
}
