import type { Guard } from '../guard/types.ts'
import type { Consent } from '../runtime/types.ts'
import type { Usage } from '../usage/createUsage.ts'
import type { Report } from './report.ts'

/** What the page uses, from outside: a chunk that is loaded when it is first asked for, and at once in observe mode, before the journal forgets. */
export function summonUsage(win: Window, guard: Guard, report: Report): Pick<Consent, 'report' | 'watchUnknown'> {
  let usage: Promise<Usage> | undefined
  const load = (): Promise<Usage> =>
    (usage ??= import('./startUsage.ts')
      .then(({ createUsage }) => createUsage(win, guard, report))
      .catch((error: unknown) => {
        usage = undefined
        throw error
      }))
  const fail = (error: unknown): void => report('usage', error)
  if (guard.catalog.configuration.enforce === 'observe') load().catch(fail)
  return {
    report: async () => (await load()).report(),
    watchUnknown(listener) {
      let undo: (() => void) | undefined | true
      load().then((loaded) => (undo ??= loaded.watchUnknown(listener)), fail)
      return () => {
        if (typeof undo === 'function') undo()
        undo = true
      }
    },
  }
}
