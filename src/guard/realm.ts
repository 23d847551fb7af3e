import type { Holding } from './hold.ts'
import type { Judge } from './judge.ts'
import type { Workers } from './createWorkers.ts'
import type { Keep } from './createKeep.ts'
import type { Patches } from './patch.ts'
import type { Policy } from './trustedTypes.ts'

/** One global object and what its gates share. A gate is a function of a realm that patches one interception point. */
export interface Realm {
  readonly win: Window & typeof globalThis
  readonly patch: Patches['patch']
  readonly patchConstructor: Patches['patchConstructor']
  readonly whenUndone: Patches['whenUndone']
  readonly judge: Judge
  readonly holding: Holding
  /** Elements whose requests have been judged when their attributes were set. */
  readonly known: WeakSet<Element>
  /** What has just arrived and need not be looked through: the text that it was made of has nothing in it that asks. */
  readonly plain: Set<Node>
  /** Gives text to sinks that want trusted values. */
  readonly trusted: () => Policy
  readonly workers: Workers
  /** As it was before any gate: our own reading of markup must not be looked through itself. */
  readonly innerHtml: PropertyDescriptor
  /** Keeps a held request if its technology lets it be sent after the grant. */
  keep: Keep
  /** Watches what arrives in a shadow tree. */
  watch(root: ShadowRoot): void
  /** Puts the gates into another global object of this page, such as that of a frame; nothing if they are there or it is of another origin. */
  enter(win: Window | null | undefined): void
  /**
   * Does the same for every frame of this one that is new, so that `window[0]` has the gates at once. To be called after whatever can have inserted
   * a frame; where there is none it costs reading `win[0]`.
   */
  enterFrames(): void
}
