import { compile } from '../core/compile.ts'
import { decide, expires, strictest } from '../core/decide.ts'
import { fingerprint } from '../core/fingerprint.ts'
import { newest } from '../core/newest.ts'
import { snapshotName } from '../core/snapshotName.ts'
import { decodeSnapshot } from '../core/decodeSnapshot.ts'
import { runsReduced } from '../core/runsReduced.ts'
import type { Catalog, Choices, Decision } from '../core/types.ts'
import { guardKey, guardVersion } from './guardKey.ts'
import { createWorkers, type GuardCode } from './createWorkers.ts'
import { createKeep } from './createKeep.ts'
import { createRealms } from './createRealms.ts'
import { createHolding, isHeld } from './hold.ts'
import { createJournal } from './journal.ts'
import { createJudge } from './judge.ts'
import { noteFailures } from './noteFailures.ts'
import { readCookies, readRoster } from './readSnapshot.ts'
import { situationOf } from './situationOf.ts'
import { createTrusted } from './trustedTypes.ts'
import type { Guard, Queued, ReleaseParts } from './types.ts'

/**
 * Installs the gates into the page, closed for everything that the snapshot does not grant, and publishes the guard. Never throws: with
 * a broken configuration the gates stay closed. `source` is the configuration or its JSON text. `report` gets what went wrong, once per topic and detail. `code` is
 * the guard's own, for workers; without it they run as without us.
 */
export function installGuard(
  win: Window & typeof globalThis,
  source: unknown,
  report: (topic: string, detail?: unknown) => void,
  code?: GuardCode,
): Guard {
  const catalog: Catalog = compile(source)
  const journal = createJournal(report)
  let isKnownSound: boolean | undefined
  const read: Guard['read'] = () => {
    const name = snapshotName(catalog)
    return newest(readCookies(win, name).map((text) => decodeSnapshot(catalog, text, readRoster(win, name), isKnownSound === true)))
  }
  const choices = read()
  // What counts without further proof was written for this text, when it had been found sound.
  if (choices || readCookies(win, snapshotName(catalog))[0]) isKnownSound = !!choices
  let situation = situationOf(win, catalog)
  /** A configuration that is not known to be sound lets nothing run without an answer, and neither does an answer that is there and cannot be read. */
  function decideNow(choices: Choices | undefined): Decision {
    const isClear = isKnownSound && (choices || !readCookies(win, snapshotName(catalog)).length)
    return decide(catalog, choices, Date.now(), isClear ? situation : { ...situation, model: strictest.model, exemptions: [] })
  }
  let decision = decideNow(choices)
  const judge = createJudge(
    catalog,
    () => decision.granted,
    journal,
    win,
    (listing) => isKnownSound === true && runsReduced(listing),
  )
  const holding = createHolding(win)
  const trusted = createTrusted(win, report)
  let release: (() => Promise<void>) | undefined
  const found = async (): Promise<void> => release?.()
  const workers = createWorkers(win, code, source, () => decision.granted, journal.note, report)
  const queue: Queued[] = []
  const failed: ReleaseParts['failed'] = []
  const keep = createKeep(win, catalog, () => decision, queue)
  const forgetFailures = noteFailures(win, failed)
  const realms = createRealms(win, { judge, holding, keep, trusted, workers, known: new WeakSet(), plain: new Set() }, found, report)
  win.document.addEventListener('readystatechange', found)

  const guard: Guard = {
    version: guardVersion,
    source,
    catalog,
    isKnownSound: () => isKnownSound,
    trust() {
      isKnownSound = true
    },
    read,
    decide: decideNow,
    situation: () => situation,
    situate(next) {
      situation = { audience: situation.audience, ...next }
    },
    // Where nobody is asked, an opt-out has no end but the browser's.
    expires: (choices) =>
      situation.model === 'opt-in' ? Math.max(expires(catalog, choices, 'granted'), expires(catalog, choices, 'refused')) : Infinity,
    fingerprint,
    decision: () => decision,
    close(next, all) {
      if (all) judge.endOnce()
      const granted = new Set([...decision.granted].filter((id) => next.granted.has(id)))
      decision = { ...next, granted }
      // What was asked for by a service that the visitor has refused since is never sent.
      queue.splice(0, Infinity, ...queue.filter(({ service }) => next.granted.has(service) || next.unanswered.includes(service)))
      realms.stop()
      workers.stop()
    },
    open(next) {
      decision = next
      return found()
    },
    releaser(next) {
      release = next
      return { holding, judge, trusted, queue, failed, patch: realms.patch }
    },
    held: () => holding.waiting().filter((element) => isHeld(judge, element)),
    releaseOnce(element, url) {
      judge.passOnce(element, url)
      return found()
    },
    watch: journal.watch,
    note: journal.note,
    own: judge.own,
    enter: realms.enter,
    uninstall() {
      realms.leave()
      workers.leave()
      forgetFailures()
      win.document.removeEventListener('readystatechange', found)
      release = undefined
      Reflect.deleteProperty(win, guardKey)
    },
  }
  Object.defineProperty(win, guardKey, { value: guard, configurable: true })
  return guard
}
