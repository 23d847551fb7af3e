import type { Engine } from '../../driver/types.ts'

/** One thing that a service tries on a page. */
export interface Attempt {
  /** The gate that it meets: a file of src/guard/gates, or `observe`. */
  readonly gate: string
  /** What is tried, in words. */
  readonly what: string
  /** What the item that is stored is called, where an attempt cannot have one of its own. */
  readonly item?: string
  /** The path that is asked for, where it matters. */
  readonly path?: string
  /** Runs in the page. Gets the address or the name of the item, and says what its caller was told. */
  readonly run: (subject: string) => unknown
  /** What the caller is told when it goes through. */
  readonly passed: string
  /** It never stands in the page: when it passes, nobody is told of it. */
  readonly isUnseen?: boolean
  /** What the caller is told when it is held. */
  readonly held: string
  /** The engines that have what is tried, or where it can be held; the row says why not in the others. Default: all. */
  readonly engines?: readonly Engine[]
  /** Runs in the page, and evaluates a text in another realm of it: there the attempt is made. Default: in the page itself. */
  readonly within?: (text: string) => unknown
  /** The name of the way into that realm, the same for all attempts that go there. */
  readonly where?: string
}
