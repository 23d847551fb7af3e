import type { Jurisdiction } from '../core/jurisdiction/types.ts'
import type { Intent, Method } from '../core/types.ts'
import type { Guard } from '../guard/types.ts'
import { createController } from '../runtime/createController.ts'
import { grantsAny, trusts } from '../runtime/trusts.ts'
import type { AnswerResult, Consent, InterfacePort } from '../runtime/types.ts'
import { browserPorts } from './browserPorts.ts'
import { unpublishConsent } from './consentKey.ts'
import type { StartOptions } from './consentOptions.ts'
import { languagesOf } from './languagesOf.ts'
import type { Report } from './report.ts'
import type { Summons } from './summonInterface.ts'
import { summonJurisdiction } from './summonJurisdiction.ts'
import { summonProfiles } from './summonProfiles.ts'
import { summonRelease } from './summonRelease.ts'
import { summonSharing } from './summonSharing.ts'
import { summonUsage } from './summonUsage.ts'

/** Makes the interface for a port; left out by those who bring their own. */
export type MakeInterface = (win: Window, port: InterfacePort, report: Report) => Summons

/** Joins guard, controller and interface to the public object. */
export function assembleConsent(
  win: Window & typeof globalThis,
  guard: Guard,
  { report, grantToken }: StartOptions,
  makeInterface?: MakeInterface,
): Consent {
  const { catalog } = guard
  const ports = browserPorts(win, guard, report)
  const release = summonRelease(win, guard, report)
  const controller = createController(guard, ports)
  const isTrusted = (trusted: boolean, method: Method): boolean => trusts(catalog, trusted, method, report)
  function answer(type: 'grant' | 'refuse' | 'withdraw', ids?: string | readonly string[], token?: string): Promise<AnswerResult> {
    const intent: Intent = ids === undefined ? { type } : { type, ids: [ids].flat() as string[] }
    return controller.answer(intent, 'api', type !== 'grant' || isTrusted(!!token && token === grantToken, 'api'))
  }
  let jurisdiction: Jurisdiction | undefined
  const port: InterfacePort = {
    catalog,
    placed: summonJurisdiction(win, guard, controller, report)?.then((known) => {
      jurisdiction = known
      // Not awaited: what is shown waits for this.
      void update()
    }),
    jurisdiction: () => jurisdiction,
    languages: languagesOf(win),
    decision: controller.decision,
    isKept: controller.isKept,
    situation: guard.situation,
    choices: controller.choices,
    subscribe: controller.subscribe,
    trusts: (event, method) => isTrusted(event.isTrusted, method),
    answer(intent, method, event) {
      if (grantsAny(intent) && !port.trusts(event, method)) return
      void controller.answer(intent, method)
      view?.close()
    },
    watch: guard.watch,
    held: guard.held,
    loadOnce(element, url, event) {
      if (port.trusts(event, 'placeholder')) void guard.releaseOnce(element, url)
    },
    choose: (openedBy) => void consent.openPreferences(openedBy),
    closed: () => view?.close(),
    ids: () => consent.ids(),
    records: ports.aftermath,
    report,
  }
  const profiles = summonProfiles(win, guard, controller, ports)
  const view = makeInterface?.(win, port, report)
  let stopSharing: (() => void) | undefined
  // With an earlier answer in doubt, nothing is asked before it is known whether it counts; nor before it is known what counts in the region.
  let isClear = guard.isKnownSound() ?? !catalog.configuration.regions
  const update = async (): Promise<void> => (isClear ? view?.update() : undefined)
  const stopUpdates = controller.subscribe(update)
  // Before, the page may have no body for the banner, and not all of its links.
  win.document.addEventListener('DOMContentLoaded', update)

  const consent: Consent = {
    has: (id) => guard.decision().granted.has(id),
    mode: (id) => (consent.has(id) ? 'full' : (catalog.services.get(id)?.reduced?.mode ?? 'off')),
    when: (id, { signal } = {}) =>
      new Promise((resolve, reject) => {
        const undo = controller.subscribe(settle)
        function settle(): void {
          if (signal?.aborted) reject(signal.reason)
          else if (consent.has(id)) resolve()
          else return
          undo()
        }
        signal?.addEventListener('abort', settle)
        settle()
      }),
    subscribe: controller.subscribe,
    connect: controller.connect,
    watch: guard.watch,
    ...summonUsage(win, guard, report),
    grant: (ids, { token } = {}) => answer('grant', ids, token),
    refuse: (ids) => answer('refuse', ids),
    withdraw: (ids) => answer('withdraw', ids),
    ids: async () => (await import('./startIds.ts')).startIds(win, guard, controller, report),
    openPreferences: async (openedBy = null) => view?.open(openedBy),
    closePreferences: () => view?.close(),
    history: async () => (await ports.aftermath()).history(),
    export: async (options) => (await ports.aftermath()).export(options),
    verify: async () => (await ports.aftermath()).verify(),
    profile: async (id, settings = {}) =>
      (await profiles()).enter(id, settings, () => isTrusted(!!settings.token && settings.token === grantToken, 'api')),
    reset: async ({ scope }) => (await profiles()).reset(scope),
    destroy() {
      stopUpdates()
      stopSharing?.()
      win.document.removeEventListener('DOMContentLoaded', update)
      view?.stop()
      controller.stop()
      guard.uninstall()
      unpublishConsent(win)
    },
  }
  void update()
  void controller.isSound.then(async (sound) => {
    if (!sound) return view?.stop()
    stopSharing = summonSharing(win, guard, report)
    isClear = true
    await update()
    const { granted, unanswered } = guard.decision()
    // Who has refused everything needs no release.
    if (unanswered.length || catalog.roster.flat().some((id) => granted.has(id))) release.prepare()
  })
  return consent
}
