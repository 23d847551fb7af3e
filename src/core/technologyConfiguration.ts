/** Anything that stores on, reads from or reports about a device. */
export interface TechnologyConfiguration {
  /** What it is. */
  readonly type: TechnologyType
  /** What a stored item is called: an exact name, `prefix*`, or `{ "re": "…" }`. Needed for what is stored. */
  readonly name?: Match
  /** Host that is asked; it covers its subdomains. Needed for `request`, `pixel`, `script` and `frame`. */
  readonly host?: string
  /** How long it lives: `session`, `30m`, `12h`, `90d`, `13mo` (calendar months), `2y`. */
  readonly duration?: string
  /** Whether the item belongs to this site or to the provider's. Default: `first` for what is stored, `third` for what is requested. */
  readonly party?: 'first' | 'third'
  /** What this one is for, in the visitor's words. */
  readonly purpose?: string
  /** Names of the stored items that a pixel reads along. Shown in the list. */
  readonly with?: readonly string[]
  /** False for what the page cannot hold back; it is listed and never matched. Default `true`. */
  readonly gated?: boolean
  /** True for the vendor's own opt-out flag: it stays writable while the service is denied and is never swept. Default `false`. */
  readonly keepWhenDenied?: boolean
  /** Id of another category that this one technology belongs to. It needs that category as well as its service; in a required category it needs no grant. Default: the service's. */
  readonly category?: string
  /** What becomes of `fetch`, XMLHttpRequest and beacons to this host while they are held. `queue` sends them once after the grant and needs a `ground`. Default `drop`. */
  readonly held?: 'drop' | 'queue'
  /** Why the operator may send after the grant what was collected before it. Shown to the visitor. Needed for `"held": "queue"`. */
  readonly ground?: string
  /** Where the choice is made instead of here, for what the page cannot hold back: a setting of the device, of the mail app. Shown to the visitor. */
  readonly instead?: string
  /** Address of a page on that. */
  readonly insteadUrl?: string
  /** Kind of a resettable identifier, by the list of the IAB. Default for our own: `ppid`. */
  readonly ifaType?: IfaType
}

/** Kinds of resettable identifiers, as the IAB writes them (`ifa_type`): current ones, deprecated ones that are still seen, and those of televisions. */
export type IfaType = 'dpid' | 'ppid' | 'sspid' | 'sessionid' | 'rida' | 'aaid' | 'idfa' | 'afai' | 'msai' | 'tifa' | 'vida' | 'lgudid'

/** Kinds of technology. `cache` is a named cache of CacheStorage, `file` one of the origin-private file system; a `serviceWorker` is named by the path of its script. */
export type TechnologyType =
  | 'cookie'
  | 'localStorage'
  | 'sessionStorage'
  | 'indexedDB'
  | 'cache'
  | 'file'
  | 'bucket'
  | 'serviceWorker'
  | 'pixel'
  | 'script'
  | 'frame'
  | 'request'
  | 'resettable-id'

/** An exact name, `prefix*`, or a regular expression of at most 200 characters in which no group is repeated. */
export type Match = string | { readonly re: string }
