import type { Choices } from '../core/types.ts'
import type { Outbox } from '../store/outbox.ts'
import type { Aftermath } from './aftermath.ts'

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
  /** Tells the other tabs to read again. */
  announce(): void
  /** Calls when another tab announced, or when the page came back from the back/forward cache. Returns its undo. */
  onOutsideChange(listener: () => void): () => void
  /** The one place for what went wrong. Each topic and detail is told once. */
  report(topic: string, detail?: unknown): void
}
