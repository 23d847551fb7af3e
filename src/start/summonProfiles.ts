import type { Guard } from '../guard/types.ts'
import type { Controller } from '../runtime/createController.ts'
import type { Ports } from '../runtime/ports.ts'
import type { Profiles } from './startProfiles.ts'

/** The profiles, from outside: a chunk that is loaded when the site first names one, or forgets. Rejects if it cannot be loaded; then it can be tried again. */
export function summonProfiles(
  win: Window & typeof globalThis,
  guard: Guard,
  controller: Controller,
  ports: Ports,
): () => Promise<Profiles> {
  let profiles: Promise<Profiles> | undefined
  return () =>
    (profiles ??= import('./startProfiles.ts')
      .then(({ startProfiles }) => startProfiles(win, guard, controller, ports))
      .catch((error: unknown) => {
        profiles = undefined
        ports.report('profile', error)
        throw error
      }))
}
