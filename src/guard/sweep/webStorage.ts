import type { Sweeper } from './sweeper.ts'

/** Removes keys from localStorage or sessionStorage. Where the browser refuses the storage, nothing is in it. */
export const sweepStorage =
  (area: 'localStorage' | 'sessionStorage'): Sweeper =>
  async (win, isSwept) => {
    const found = new Map<string, undefined>()
    try {
      for (const name of Object.keys(win[area]).filter(isSwept)) {
        win[area].removeItem(name)
        found.set(name, undefined)
      }
    } catch (error) {
      if (!(error instanceof win.DOMException)) throw error
    }
    return found
  }
