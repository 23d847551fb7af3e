import type { GuardEvent } from './types.ts'

/** Where the guard's own code is: the script that runs. Its text if it was inlined, else its address. */
export type GuardCode = Pick<HTMLScriptElement, 'src' | 'text'>

/** What the guard of a worker starts with. It goes there as JSON. */
export interface WorkerSettings {
  readonly source: unknown
  readonly granted: readonly string[]
  /** Of the page: the address of a worker's blob does not tell the site. */
  readonly page: { readonly location: { readonly hostname: string }; readonly document: { readonly baseURI: string } }
  readonly code: GuardCode
  /** Name of the channel between the page and its workers. */
  readonly channel: string
}

/** What gates need to have a guard in the workers that are made. */
export interface Workers {
  /** What a worker's script is to begin with; nothing where the guard does not know its own code, which is reported. */
  prelude(isModule: boolean): string | undefined
  report(topic: string, detail?: unknown): void
}

/** The name under which the settings stand in a worker until its guard has taken them. */
export const settingsKey = 'consentrySettings'

/** The first line of a worker's script. A page may forbid to load our code there: then the worker runs as without us, and says so. */
export function preludeOf(settings: WorkerSettings, isModule: boolean): string {
  const { src, text } = settings.code
  const load = `try{${isModule ? 'await import' : 'importScripts'}(${JSON.stringify(src)})}catch(e){console.error('[consentry] worker',e)}`
  return `self.${settingsKey}=${JSON.stringify(settings)};${text || load}\n`
}

/** The workers of a page, for which the channel is opened with the first. */
export function createWorkers(
  win: Window & typeof globalThis,
  code: GuardCode | undefined,
  source: unknown,
  granted: () => ReadonlySet<string>,
  note: (event: Omit<GuardEvent, 'at'>) => void,
  report: Workers['report'],
): Workers & { stop(): void; leave(): void } {
  const name = `consentry-${Math.random()}`
  let channel: BroadcastChannel | undefined
  return {
    report,
    prelude(isModule) {
      if (!code) return void report('worker', 'guardUrl')
      if (!channel) {
        channel = new win.BroadcastChannel(name)
        // Lists are ours, to the workers.
        channel.onmessage = ({ data }) => data.vector && note(data as GuardEvent)
      }
      const { location, document } = win
      const page = { location: { hostname: location.hostname }, document: { baseURI: document.baseURI } }
      return preludeOf({ source, granted: [...granted()], page, code, channel: name }, isModule)
    },
    // Such a message can only take away: everybody can send one.
    stop: () => channel?.postMessage([...granted()]),
    leave: () => channel?.close(),
  }
}
