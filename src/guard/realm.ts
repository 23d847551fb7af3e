import type { Holding } from './hold.ts'
import type { Judge } from './judge.ts'
import type { Patches } from './patch.ts'

/** One global object and what its gates share. A gate is a function of a realm that patches one interception point. */
export interface Realm {
  readonly win: Window & typeof globalThis
  readonly patch: Patches['patch']
  readonly judge: Judge
  readonly holding: Holding
  /** Elements whose requests have been judged when their attributes were set. */
  readonly known: WeakSet<Element>
}
