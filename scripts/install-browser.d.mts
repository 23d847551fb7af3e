import type { Engine } from '../test/browser/driver/types.ts'
import type { FoundBrowser } from './find-browser.d.mts'

export function installBrowser(engine: Engine): FoundBrowser
