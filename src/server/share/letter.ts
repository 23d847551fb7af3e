import { fits } from '../../core/fits.ts'
import { parse } from '../../core/parse.ts'
import type { Shape } from '../../core/shape.ts'

/** What one host tells another of a visitor's choices. Nothing in it identifies the visitor. */
export interface Letter {
  /** Host that it was written on, and host that it is for, both without port. */
  readonly from: string
  readonly to: string
  /** When it stops to count, in milliseconds since 1970. */
  readonly until: number
  /** Random, so that it counts once. */
  readonly nonce: string
  /** As the choice cookie holds it. */
  readonly snapshot: string
  /** What the snapshot's answers stand for, as JSON text. */
  readonly roster: string
}

const text = /\S/

const shape: Shape = { from: text, to: text, until: Number.isFinite, nonce: text, snapshot: text, roster: text }

/** The letter in a text; nothing if it is none. */
export function readLetter(content: string): Letter | undefined {
  const value = parse(content)
  return fits(value, shape) ? (value as Letter) : undefined
}
