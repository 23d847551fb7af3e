import { openBrowser } from './driver/openBrowser.ts'
import type { Browser, Engine } from './driver/types.ts'

const engines: readonly string[] = ['chromium', 'firefox', 'webkit']

/** The engine that this run is about, from the environment variable `ENGINE`. Default `chromium`. */
export const engine = engineOf(process.env.ENGINE ?? 'chromium')

let started: Promise<Browser> | undefined

/** The one browser of this run, started when first asked for. It ends with the process. */
export function browser(): Promise<Browser> {
  return (started ??= openBrowser(engine))
}

function engineOf(name: string): Engine {
  if (!engines.includes(name)) throw new Error(`ENGINE is "${name}"; it can be ${engines.join(', ')}.`)
  return name as Engine
}
