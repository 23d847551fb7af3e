import type { Sweeper, Sweeping } from './sweeper.ts'

/** Removes keys from localStorage or sessionStorage. */
export const sweepStorage =
  (area: 'localStorage' | 'sessionStorage'): Sweeper =>
  async (sweeping) =>
    new Map(removeKeys(area, sweeping).map((name) => [name, undefined]))

/** The same at once. Throws where the browser refuses the storage. */
export function removeKeys(area: 'localStorage' | 'sessionStorage', { win, isDue, own }: Sweeping): readonly string[] {
  return own(() => {
    const names = Object.keys(win[area]).filter(isDue)
    for (const name of names) win[area].removeItem(name)
    return names
  })
}
