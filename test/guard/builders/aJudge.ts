import { runsReduced } from '../../../src/core/runsReduced.ts'
import { compile } from '../../../src/core/compile.ts'
import type { GuardEvent } from '../../../src/guard/types.ts'
import { createJudge } from '../../../src/guard/judge.ts'

/** What a test wants of the page. */
export interface JudgeOptions {
  /** Ids that are granted beside those of the required category. */
  readonly granted?: readonly string[]
  /** Keys of the configuration in place of the usual ones; anything, also what is wrong. */
  readonly changes?: object
  /** Host of the page. */
  readonly host?: string
  readonly base?: string
  /** Whether it is known that the configuration has no mistakes. Default `true`. */
  readonly isSound?: boolean
}

const site = {
  firstParty: ['lumen.example', 'lumen-cdn.example'],
  categories: { essential: { required: true }, performance: {}, advertising: {} },
  services: {
    session: {
      name: 'Sign-in',
      provider: { name: 'Lumen' },
      category: 'essential',
      technologies: [
        { type: 'cookie', name: 'sid' },
        { type: 'request', host: 'id.example' },
      ],
    },
    measure: {
      name: 'Northstar',
      provider: { name: 'Northstar Inc.' },
      category: 'performance',
      technologies: [
        { type: 'cookie', name: '_ns*' },
        { type: 'localStorage', name: '_ns_opt_out', keepWhenDenied: true },
        { type: 'indexedDB', name: 'ns-queue' },
        { type: 'request', host: 'northstar.example' },
        { type: 'script', host: 'stats.lumen.example' },
      ],
    },
    ads: {
      name: 'Ad network',
      provider: { name: 'Ads Inc.' },
      category: 'advertising',
      technologies: [{ type: 'pixel', host: 'ads.example' }],
    },
  },
}

/** A judge of a page, and the events that it told of. */
export function aJudge({
  granted = [],
  changes,
  host = 'lumen.example',
  base = `https://${host}/film/`,
  isSound = true,
}: JudgeOptions = {}) {
  const events: Omit<GuardEvent, 'at'>[] = []
  const ids = new Set(['essential', 'session', ...granted])
  const win = { location: { hostname: host }, document: { baseURI: base } } as unknown as Window
  const journal = { note: (event: Omit<GuardEvent, 'at'>) => void events.push(event), watch: () => () => {} }
  return { events, judge: createJudge(compile({ ...site, ...changes }), () => ids, journal, win, isSound ? runsReduced : undefined) }
}

/** An element with this mark. */
export const marked = (id: string): Element =>
  ({ getAttribute: (name: string) => (name === 'data-consent' ? id : null) }) as unknown as Element
