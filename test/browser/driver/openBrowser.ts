import { installBrowser } from '../../../scripts/install-browser.mjs'
import { openPuppeteer } from './openPuppeteer.ts'
import { openWebkit } from './openWebkit.ts'
import type { Browser, Engine } from './types.ts'

/** Starts an engine with nothing in its profile. Throws with the command to run when it is not there and cannot be installed. */
export async function openBrowser(engine: Engine): Promise<Browser> {
  const programs = installBrowser(engine)
  return engine === 'webkit' ? openWebkit(programs) : openPuppeteer(engine, programs.program)
}
