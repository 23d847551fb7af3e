import type { Engine } from '../test/browser/driver/types.ts'

export interface FoundBrowser {
  /** The browser itself. */
  readonly program: string
  /** WebKit only: the program that speaks WebDriver. */
  readonly driver?: string
  /** WebKit only: the X server without a screen. */
  readonly display?: string
}

export function findBrowser(engine: Engine): FoundBrowser | undefined
