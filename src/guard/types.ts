import type { Catalog, Choices, Decision, Situation } from '../core/types.ts'
import type { Holding } from './hold.ts'
import type { Judge } from './judge.ts'
import type { Patches } from './patch.ts'
import type { Policy } from './trustedTypes.ts'

/** What happened to one attempt. `stored` and `requested` are attempts that went through,
 * `observed` one that went through because nothing is enforced, and would be held. */
export type Outcome = 'held' | 'observed' | 'released' | 'stored' | 'requested' | 'swept' | 'kept'

/** What was attempted. */
export type Vector =
  | 'script'
  | 'frame'
  | 'image'
  | 'link'
  | 'media'
  | 'embed'
  | 'fetch'
  | 'xhr'
  | 'beacon'
  | 'cookie'
  | 'localStorage'
  | 'sessionStorage'
  | 'indexedDB'
  | 'cache'
  | 'file'
  | 'bucket'
  | 'serviceWorker'
  | 'windowName'
  | 'adInterest'
  | 'style'
  | 'form'
  | 'ping'
  | 'rules'
  | 'worker'
  | 'eventSource'
  | 'webSocket'
  | 'webTransport'
  | 'webRtc'

/**
 * Why: `granted` (the service is), `denied` (the service is not), `marked` (the element carries `data-consent` and
 * its service is denied), `reduced` (the service is not, and what asks is part of its reduced mode), `once` (the visitor lets this element load, this time), `protected` (it is our own), `unknown` (in no service; the operator's
 * rule decided), `open` (what could not be swept: a page uses it), `other-origin` (what could not be swept: it belongs to another site), `out-of-sight`
 * (what may be there: a cookie that only a server sees), `failed` (what could not be swept: the browser did not do it).
 */
export type Reason =
  | 'granted'
  | 'denied'
  | 'marked'
  | 'reduced'
  | 'once'
  | 'protected'
  | 'unknown'
  | 'open'
  | 'other-origin'
  | 'out-of-sight'
  | 'failed'

/** One row of the public event stream. Nothing in it leaves the browser. */
export interface GuardEvent {
  /** Milliseconds since 1970 (UTC). */
  readonly at: number
  readonly outcome: Outcome
  readonly vector: Vector
  /** URL, cookie name, storage key or database name. */
  readonly subject: string
  /** Id of the service, if it is known. */
  readonly service?: string | undefined
  readonly reason: Reason
  /** URL of the script that made the attempt, where the call stack tells it. Cooperative: a script can hide. */
  readonly by?: string | undefined
}

/** One stored item that a sweep found. */
export interface SweptItem {
  readonly vector: Vector
  readonly name: string
  readonly service: string
  /** True when it is gone. */
  readonly removed: boolean
  /**
   * Why it is still there: a page uses it (`open`; it goes when that page closes), it belongs to another site (`other-origin`), it may be there but
   * only a server sees it (`out-of-sight`), or the browser did not remove it (`failed`).
   */
  readonly reason?: 'open' | 'other-origin' | 'out-of-sight' | 'failed'
}

/** Receives events; a listener that throws is reported and does not stop the others. */
export type GuardListener = (event: GuardEvent) => void

/** What the release works with. */
export interface ReleaseParts {
  readonly holding: Holding
  readonly judge: Judge
  readonly trusted: () => Policy
  /** Patches the page's own global object. */
  readonly patch: Patches['patch']
  /** Held requests that are to be sent after the grant. */
  readonly queue: Queued[]
  /** Inline scripts that missed a global, each with the browser's message. The release takes them out. */
  readonly failed: (readonly [script: HTMLOrSVGScriptElement, message: string])[]
}

/** A held request that its technology lets be sent after the grant. */
export interface Queued {
  /** Milliseconds since 1970 (UTC). */
  readonly at: number
  readonly vector: Vector
  readonly service: string
  readonly request: Request
}

/** What the head script publishes and the runtime adopts. One per page. */
export interface Guard {
  readonly version: string
  /** What the catalog was compiled from: an object, or JSON text. */
  readonly source: unknown
  readonly catalog: Catalog
  /**
   * Whether the configuration has been found sound; `undefined` where there is no snapshot that could say so. Until then the snapshot
   * counts only if it was written for the same text.
   */
  isKnownSound(): boolean | undefined
  /** The configuration has been found sound. */
  trust(): void
  /** What the snapshot says now. Reads the cookie each time. */
  read(): Choices | undefined
  /** The decision that the given choices lead to, at this moment. */
  decide(choices: Choices | undefined): Decision
  /** What is known of the visitor's region and signals. */
  situation(): Situation
  /** Takes what has become known since; the next decision is made with it. */
  situate(next: Situation): void
  /** When the last of these answers ends, in milliseconds since 1970 (UTC). */
  expires(choices: Choices): number
  /** The mark against damage in a snapshot: from here, so that it is not downloaded twice. */
  fingerprint(text: string): string
  /** The decision that the gates obey now. */
  decision(): Decision
  /** Gates close for everything that `next` does not grant; `all`: also for what was released once. Synchronous. */
  close(next: Decision, all?: boolean): void
  /**
   * Gates open for what `next` grants. Resolves when what was held for it has been started in document order; without `releaser` at once, and
   * what was held stays so.
   */
  open(next: Decision): Promise<void>
  /** What is held, in document order. */
  held(): readonly Element[]
  /**
   * Releases this element alone, for the host of this URL and until the page is left or the visitor refuses something. No decision
   * changes: everything else of the service stays held.
   */
  releaseOnce(element: Element, url: string): Promise<void>
  /**
   * Gives the guard its release, since it has none of its own: from now on `release` is called whenever something may pass. It must not reject.
   */
  releaser(release: () => Promise<void>): ReleaseParts
  /** All events since the guard was installed (the last 500), then each as it happens. Returns its undo. */
  watch(listener: GuardListener): () => void
  /** Adds an event that happened outside the gates (a sweep). */
  note(event: Omit<GuardEvent, 'at'>): void
  /** Runs our own work past the gates: what it stores and asks for before it returns. No secret, and no protection against code on the page. */
  own<Result>(work: () => Result): Result
  /** Puts the gates into a window of our origin that belongs to this page, such as a frame's; nothing if they are there. */
  enter(win: Window | null | undefined): void
  /** Takes the patches back as far as they are still the outermost. What is held stays held. */
  uninstall(): void
}
