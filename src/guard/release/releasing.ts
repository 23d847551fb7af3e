import type { Guard, ReleaseParts } from '../types.ts'

/** What the parts of the release share. */
export interface Releasing extends ReleaseParts, Pick<Guard, 'note'> {
  readonly win: Window & typeof globalThis
  /** The native `setAttribute`: what is released has been judged. */
  set(element: Element, name: string, value: unknown): void
  report(topic: string, detail: unknown): void
}
