import type { Jurisdiction } from '../core/jurisdiction/types.ts'
import type { ConsentRecord } from '../core/records/consentRecord.ts'
import type { CopyFormat } from '../core/records/copyOf.ts'
import type { Verification } from '../core/records/verification.ts'
import type { Catalog, Category, Changes, Choices, Decision, Intent, Method, Service, Situation } from '../core/types.ts'
import type { GuardListener, SweptItem } from '../guard/types.ts'
import type { Ids } from '../ids/types.ts'
import type { UnknownListener, UsageReport } from '../usage/types.ts'
import type { ProfileOptions } from './profileOptions.ts'

export type { IdDescription, Ids } from '../ids/types.ts'

/** Receives each decision after it took effect. */
export type DecisionListener = (decision: Decision, changes: Changes) => void

/** What became of an answer. Resolves after the sweep and the record. */
export interface AnswerResult {
  /** False for a grant that had to be trusted and was not, and where the configuration has mistakes: then nothing has changed. */
  readonly counts: boolean
  readonly changes: Changes
  readonly residue: Residue
}

/** What denied services have left behind. Data for the operator; the visitor is told the same in words, if something was withdrawn in the interface. */
export interface Residue {
  /** What was removed. */
  readonly removed: readonly SweptItem[]
  /**
   * What was not, each with its reason. What this page cannot see is listed only for what was withdrawn now: items of other sites, and cookies with
   * `"gated": false`, which the site's server may have set. `consentry/server` deletes those with its next answer.
   */
  readonly left: readonly SweptItem[]
  /**
   * Ids of denied services whose code has run on this page, and of categories that such code was marked with. What it asks for and stores is held; it
   * itself ends when the page does.
   */
  readonly running: readonly string[]
  /**
   * Whether loading the page again would end what is left: `needless`; `advised`, where code has run or an item is open; `started`, where
   * `"onWithdraw": "reload"` does it now.
   */
  readonly reload: 'needless' | 'advised' | 'started'
}

/** What a vendor's own product can be told. Both may be asynchronous; what they throw is reported. */
export interface Integration {
  /** Its service was granted and is denied now: the vendor's own opt-out. Called when the gates have closed and before the choice is stored. */
  revoke(): unknown
  /** Its service was denied and is granted now: takes the opt-out back. Called when the gates have opened, before what was held starts. */
  restore?(): unknown
}

/**
 * The public object. `Id` is the union of the ids of the configuration, so that a wrong id is a type error.
 */
export interface Consent<Id extends string = string> {
  /** Whether a service or category is granted now. A category is only if every service in it is. Unknown ids are not. */
  has(id: Id): boolean
  /**
   * How a service may run now: `full` while it is granted, else the mode that its `reduced` names, or `off` if it has none. What it stores is held in each but `full`.
   * Changes are told by `subscribe`.
   */
  mode(id: Id): string
  /** Resolves on the grant, at once if it is there already; stays pending while denied; rejects with the signal's reason when aborted. */
  when(id: Id, options?: { readonly signal?: AbortSignal }): Promise<void>
  /** Calls the listener after each change, not now. Returns its undo. */
  subscribe(listener: DecisionListener): () => void
  /**
   * Connects the vendor's own opt-out: it is told of each later withdrawal and grant of the service, wherever they are given. Returns its undo.
   * What the opt-out stores has to be listed with `keepWhenDenied`.
   */
  connect(id: Id, integration: Integration): () => void
  /** All events of the gates since the page began (the last 500), then each as it happens. Returns its undo. */
  watch(listener: GuardListener): () => void
  /**
   * What this page has used since it began: third-party hosts, stored items, who asked for them, and the entries that the configuration
   * lacks. Rejects if the code for it cannot be loaded.
   */
  report(): Promise<UsageReport>
  /** Tells each unknown host and item once: those that there were, then each as it occurs. Returns its undo. */
  watchUnknown(listener: UnknownListener): () => void
  /**
   * Grants the given services and categories; all optional ones without ids. With `trustedClicks` in the configuration it counts only with the
   * operator's `token`, the one that `createConsent` or the script tag was given.
   */
  grant(ids?: Id | readonly Id[], options?: { readonly token?: string }): Promise<AnswerResult>
  /** Refuses the given services and categories; all optional ones without ids. */
  refuse(ids?: Id | readonly Id[]): Promise<AnswerResult>
  /** Ends earlier grants: as `refuse`, recorded as a withdrawal. */
  withdraw(ids?: Id | readonly Id[]): Promise<AnswerResult>
  /** The resettable identifiers of this page. Rejects if the code for them cannot be loaded. */
  ids(): Promise<Ids>
  /** Opens the preferences. `openedBy` gets the focus back. */
  openPreferences(openedBy?: Element | null): Promise<void>
  closePreferences(): void
  /** The records on this device, oldest first. */
  history(): Promise<readonly ConsentRecord[]>
  /**
   * The records and what they refer to, as JSON text: our own form with what was shown (default), with the fields of ISO/IEC TS 27560:2023, or as receipts of the
   * Kantara Initiative (1.1.0). Rejects if the code for it cannot be loaded.
   */
  export(options?: { readonly format?: CopyFormat }): Promise<string>
  /**
   * Whether the records on this device are as they were written: finds what was changed, taken away or moved, and names it. Rejects if they cannot be read, or if the
   * code for it cannot be loaded.
   */
  verify(): Promise<Verification>
  /**
   * Says whose choices count from now on for the categories with `"scope": "profile"`; `null` for nobody. To be called on each page and at each change. What the
   * services of those categories stored goes, what the profile refused is denied at once, and everything is decided again: with the answers that were given for the profile
   * before, here and elsewhere (`answers`), and with those that were given while nobody was signed in. The strictest of them counts, until the visitor answers
   * again. The id never leaves the page and is not stored. Resolves when that is done; rejects if the code for it cannot be loaded, and then nothing has changed.
   */
  profile(id: string | null, options?: ProfileOptions<Id>): Promise<void>
  /**
   * `profile`, for signing out: forgets the profile's choices on this device and what its services stored, and returns to those that were given while nobody was signed
   * in; with nobody signed in, forgets theirs for profiles. Choices for the device stay. `all`: forgets the choices of everybody, the records and what the optional services
   * stored, and asks again; who uses the page stays known. There is no default scope.
   */
  reset(options: { readonly scope: 'all' | 'profile' }): Promise<void>
  /** Takes back everything on the page: listeners, interface, patches. What is held stays held. Stored choices remain. */
  destroy(): void
}

/** What texts depend on. */
export interface WordsPort {
  readonly catalog: Catalog
  /** Language tags to try for messages, best first. */
  readonly languages: readonly string[]
  /** Where the visitor is assumed to be and what follows; nothing where the configuration names no regions, and until it is known. */
  jurisdiction?(): Jurisdiction | undefined
}

/** What the notice gets that follows a withdrawal. */
export interface ResiduePort extends WordsPort {
  readonly residue: Residue
  /** Loads the page again. */
  reload(): void
}

/** What the interface gets. It sends intents and never causes effects by itself. */
export interface InterfacePort extends WordsPort {
  /** Resolves when the jurisdiction is known, if it has to be: nothing is shown before. Never rejects. */
  readonly placed?: Promise<unknown> | undefined
  /** What the visitor has granted and has still to answer. */
  decision(): Decision
  /** What is assumed of the visitor's region, and the signals of the browser that count. */
  situation(): Situation
  /** The visitor's answers so far. */
  choices(): Choices | undefined
  /** False once the browser has not kept an answer: it counts as long as this page lasts. */
  isKept(): boolean
  subscribe(listener: DecisionListener): () => void
  /**
   * An answer of the visitor, and the event behind it. Closes the interface when the answer has taken effect. With `trustedClicks` an answer that
   * grants anything counts only if the event is trusted (`Event.isTrusted`); else nothing happens, and that is reported.
   */
  answer(intent: Intent, method: Method, event: Event): void
  /** Whether an event may lead to a grant. If not, that is reported. For steps on the way to an answer, such as a switch. */
  trusts(event: Event, method: Method): boolean
  /** Calls on each event of the gates, also on those that were. Returns its undo. */
  watch(listener: GuardListener): () => void
  /** What is held now, in document order. */
  held(): readonly Element[]
  /**
   * Lets this element alone load from the host of this URL, if the event may lead to a grant. It is no answer: nothing is remembered, and
   * nothing else is released.
   */
  loadOnce(element: Element, url: string, event: Event): void
  /** Opens the preferences. */
  choose(openedBy: Element | null): void
  /** The preferences were closed without an answer. Grants nothing. */
  closed(): void
  /** The resettable identifiers of this page. Rejects if the code for them cannot be loaded. Without it the preferences do not list them. */
  ids?(): Promise<Ids>
  /** Loads the visitor's own copy of what was answered. Rejects if that is not possible now. */
  records(): Promise<RecordsPort>
  /** The one place for what went wrong. */
  report(topic: string, detail?: unknown): void
}

/** The visitor's own copy, as the preferences show it. */
export interface RecordsPort extends Pick<Consent, 'history' | 'export'> {
  /** Deletes the records. The choice stays. */
  clear(): Promise<void>
}

/** What a placeholder stands in for. */
export interface HeldContent {
  readonly element: Element
  readonly url: string
  readonly host: string
  /** Who is behind it, if a service lists the host or the mark names one. */
  readonly service?: Service | undefined
  /** What the mark names, where that is a category and no service is known. */
  readonly category?: Category | undefined
  /** What has to be granted for it to load from now on. Empty where no grant would do. */
  readonly ids: readonly string[]
}
