/** What is due at once has happened after that: promises, one after the other. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** A clock that stands still until it is moved. Times in milliseconds since 1970 (UTC). */
export function aClock(start = Date.UTC(2026, 10, 2)) {
  let now = start
  const timers = new Map<object, { readonly at: number; readonly call: () => void }>()
  const next = () => [...timers].sort(([, a], [, b]) => a.at - b.at)[0]
  return {
    now: () => now,
    /** Calls once, after so many milliseconds. Returns its undo. */
    after(wait: number, call: () => void) {
      const key = {}
      timers.set(key, { at: now + wait, call })
      return () => void timers.delete(key)
    },
    /** Lets so many milliseconds pass, with all that is to happen in them. */
    async pass(wait = 0) {
      const end = now + wait
      await settled()
      for (let first = next(); first && first[1].at <= end; first = next()) {
        const [key, { at, call }] = first
        timers.delete(key)
        now = Math.max(now, at)
        call()
        await settled()
      }
      now = end
    },
    /** Sets the time, as a visitor does; nothing passes. */
    set: (time: number) => void (now = time),
    /** How much is to happen. */
    waiting: () => timers.size,
  }
}
