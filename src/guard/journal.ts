import type { GuardEvent, GuardListener } from './types.ts'

/** The event stream: remembers the last 500 events for listeners that come later. */
export interface Journal {
  note(event: Omit<GuardEvent, 'at'>): void
  watch(listener: GuardListener): () => void
}

const kept = 500

/** A fresh journal. A listener that throws is reported and does not stop the others. */
export function createJournal(report: (topic: string, detail: unknown) => void): Journal {
  const events: GuardEvent[] = []
  const listeners = new Set<GuardListener>()
  const tell = (listener: GuardListener, event: GuardEvent): void => {
    try {
      listener(event)
    } catch (error) {
      report('listener', error)
    }
  }
  return {
    note(event) {
      const dated = { at: Date.now(), ...event }
      if (events.push(dated) > kept) events.shift()
      listeners.forEach((listener) => tell(listener, dated))
    },
    watch(listener) {
      events.forEach((event) => tell(listener, event))
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
