import { startDemo, type Demo } from '../../demo/server.mjs'
import { openBrowser } from './driver/openBrowser.ts'
import type { Browser, Engine } from './driver/types.ts'

const engines: readonly string[] = ['chromium', 'firefox', 'webkit']

/** The engine that this run is about, from the environment variable `ENGINE`. Default `chromium`. */
export const engine = engineOf(process.env.ENGINE ?? 'chromium')

let started: Promise<Browser> | undefined
let served: Promise<Demo> | undefined

/** The one browser of this run, started when first asked for. It ends with the process. */
export function browser(): Promise<Browser> {
  return (started ??= openBrowser(engine))
}

/** The demo server of this run, on a free port in this process, so that tests can read its log. It ends with the process. */
export function demo(): Promise<Demo> {
  return (served ??= startDemo({ quiet: true }))
}

function engineOf(name: string): Engine {
  if (!engines.includes(name)) throw new Error(`ENGINE is "${name}"; it can be ${engines.join(', ')}.`)
  return name as Engine
}
