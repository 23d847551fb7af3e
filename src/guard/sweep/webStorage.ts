import type { Sweeper } from './sweeper.ts'

/** Removes keys from localStorage or sessionStorage. */
export const sweepStorage =
  (area: 'localStorage' | 'sessionStorage'): Sweeper =>
  async (win, isSwept) => {
    const found = new Map<string, undefined>()
    for (const name of Object.keys(win[area]).filter(isSwept)) {
      win[area].removeItem(name)
      found.set(name, undefined)
    }
    return found
  }
