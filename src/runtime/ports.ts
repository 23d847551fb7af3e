import type { Changes, Choices } from '../core/types.ts'
import type { Outbox } from '../store/outbox.ts'
import type { Aftermath } from './aftermath.ts'
import type { Residue } from './types.ts'

/** An answer that has taken effect and waits in the outbox. */
export interface Answered {
  /** What it changes on this page, or would if the page could follow it. */
  readonly changes: Changes
  /** Whether the browser keeps the answer. */
  readonly isKept: boolean
  /** Whether what is left to do for it outlives the page. */
  readonly isStored: boolean
  /** Does what is left. */
  run(): Promise<Residue>
}

/** The browser, as far as the controller needs it. */
export interface Ports {
  /** Language of the notice, for records. */
  language(): string
  /** Writes the snapshot, synchronously; nothing deletes it. */
  remember(choices: Choices | undefined): void
  /** Whether the configuration has no mistakes; those that it has are reported. Never rejects: where it cannot be told, it has. */
  isSound(): Promise<boolean>
  readonly outbox: Outbox
  /** Loads what follows an answer. Rejects where that is not possible now. */
  aftermath(): Promise<Aftermath>
  /**
   * What a server and strict mode add to an answer; nothing without them. Tells the server, and in strict mode loads the page again if what is
   * granted on it changes. Resolves to what is left. Never rejects.
   */
  readonly renew: ((answered: Answered) => Promise<Residue>) | undefined
  /** Tells the other tabs to read again. */
  announce(): void
  /** Calls when another tab announced, or when the page came back from the back/forward cache. Returns its undo. */
  onOutsideChange(listener: () => void): () => void
  /** The one place for what went wrong. Each topic and detail is told once. */
  report(topic: string, detail?: unknown): void
}
