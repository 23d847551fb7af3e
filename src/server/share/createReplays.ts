/** How many letters are remembered. The oldest are forgotten first. */
const most = 100_000

/**
 * Remembers which letters have been read, as long as they would count: `isFirst` says whether one is new. In the memory of this process, so another server and a
 * restart do not know of it; what else a letter needs to count stands in `takeIn`.
 */
export function createReplays(): { isFirst(nonce: string, until: number, now: number): boolean } {
  const ends = new Map<string, number>()
  return {
    isFirst(nonce, until, now) {
      if (ends.has(nonce)) return false
      // They live equally long, so those that have ended stand in front.
      for (const [other, end] of ends) {
        if (end > now && ends.size < most) break
        ends.delete(other)
      }
      ends.set(nonce, until)
      return true
    },
  }
}
