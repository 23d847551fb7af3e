import type { Outbox } from './outbox.ts'

/** Says to later pages that something is left to send. It stands where they look for tasks. */
export interface SendingMark {
  isSet(): boolean
  set(): void
  remove(): void
}

/** The key of the mark in localStorage. */
export const sendingKey = (prefix: string): string => `${prefix}send`

/** Where storage is refused, what was not sent on this page waits for the next answer. */
export function sendingMark(win: Window, { prefix, own }: Pick<Outbox, 'prefix' | 'own'>): SendingMark {
  const key = sendingKey(prefix)
  function attempt(work: (items: Storage) => unknown): unknown {
    try {
      return own(() => work(win.localStorage))
    } catch {
      return false // Refused or full.
    }
  }
  return {
    isSet: () => attempt((items) => items.getItem(key) !== null) === true,
    set: () => void attempt((items) => items.setItem(key, '1')),
    remove: () => void attempt((items) => items.removeItem(key)),
  }
}
