import { compile } from '../core/compile.ts'
import { preludeOf, settingsKey, type Workers, type WorkerSettings } from './createWorkers.ts'
import { workerGates } from './gates/index.ts'
import { createJudge } from './judge.ts'
import { createPatches, patchToString } from './patch.ts'
import type { Realm } from './realm.ts'
import { createTrusted } from './trustedTypes.ts'

/** Installs the gates into a worker, whose script begins with the settings and this code. What is granted later counts for later workers. */
export function installWorkerGuard(scope: typeof globalThis, report: Workers['report']): void {
  const settings = Reflect.get(scope, settingsKey) as WorkerSettings
  Reflect.deleteProperty(scope, settingsKey)
  let granted: ReadonlySet<string> = new Set(settings.granted)
  const channel = new BroadcastChannel(settings.channel)
  channel.onmessage = ({ data }) => data.map && (granted = new Set((data as string[]).filter((id) => granted.has(id))))
  const judge = createJudge(compile(settings.source), () => granted, { note: (event) => channel.postMessage(event) }, settings.page)
  const patches = createPatches(report)
  const patch: Realm['patch'] = (target, ...how) =>
    // Functions of a worker's global object are its prototype's.
    patches.patch(target === scope ? Object.getPrototypeOf(Object.getPrototypeOf(scope)) : target, ...how)
  const workers: Workers = { report, prelude: (isModule) => preludeOf({ ...settings, granted: [...granted] }, isModule) }
  patchToString(patches, scope)
  /** A worker can be gone when its request may be sent, so none is kept. */
  const keep = (): void => {}
  const realm = { ...patches, patch, win: scope, judge, keep, workers, trusted: createTrusted(scope, report) }
  for (const gate of workerGates) gate(realm as unknown as Realm)
}
