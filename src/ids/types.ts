import type { IfaType } from '../core/configuration.ts'
import type { Catalog } from '../core/types.ts'

/** An identifier as advertising requests carry it. Source: IAB Tech Lab, Guidelines for Identifier for Advertising on OTT platforms. */
export interface DeviceId {
  /** UUID. */
  readonly ifa: string
  readonly ifa_type: IfaType
  /** Always 0: one that the device limits is not given. */
  readonly lmt: 0
}

/** The way to a host app that knows an identifier of the device. What it throws, and an answer that makes no sense, is reported, and nothing is given. */
export interface Bridge {
  /**
   * Resolves to `{ ifa, ifa_type, lmt }`, also as JSON text, or to nothing where there is none. Asked only while the identifier is granted. `signal` is aborted when
   * the answer comes too late.
   */
  read(name: string, signal: AbortSignal): unknown
  /** Has the device make a new one. Left out where only the device's own settings can. */
  reset?(name: string, signal: AbortSignal): unknown
}

/** A host app that is reached in one of the usual ways. Where it is not there, as in an ordinary browser, there is no identifier, and nothing is reported. */
export type Host = { /** True where the app can make a new one. Default `false`. */ readonly reset?: boolean } & (
  | {
      /** `window.webkit.messageHandlers.<name>`, of an app for iOS or macOS. */
      readonly webkit: string
    }
  | {
      /** Name of an object with the methods `read` and `reset`, of an app for Android (`addJavascriptInterface`). */
      readonly android: string
    }
  | {
      /** Origin of the page around this one, such as `https://tv.example`. */
      readonly parent: string
    }
  | {
      /** The WebView of React Native. */
      readonly reactNative: true
    }
)

/** An identifier has ended. What was derived from it has to go, too. */
export interface IdEnd {
  readonly name: string
  /** Id of the service. */
  readonly service: string
  /** `reset` by somebody, `withdrawn` with the grant, or `expired` after its duration. */
  readonly reason: 'reset' | 'withdrawn' | 'expired'
}

/** The state of one identifier, for interfaces. */
export interface IdDescription {
  readonly name: string
  /** Id of the service. */
  readonly service: string
  readonly type: IfaType
  /** Who makes it: we (`site`), the `device`, of which a page can at best be given it, or the service's own `provider`, of which this page only knows. */
  readonly madeBy: 'site' | 'device' | 'provider'
  /** Whether it may be used now. */
  readonly granted: boolean
  /** Whether the device limits it; `undefined` until the device has been asked, and for our own. */
  readonly limited?: boolean
  /** Whether `reset` does something: there is one of ours, or a host app can make a new one. */
  readonly resettable: boolean
  /** Of one of ours that there is: where it is kept. `page` where the browser refuses to store. */
  readonly kept?: 'device' | 'session' | 'page'
  /** When it was made, in milliseconds since 1970 (UTC). */
  readonly made?: number
  /** When another takes its place at the latest, in milliseconds since 1970 (UTC). Nothing for one that has no duration, or ends with the session or page. */
  readonly ends?: number
  /** What the operator says on where the choice is made instead, and the address of a page on that. */
  readonly instead?: string
  readonly insteadUrl?: string
}

/** Resettable identifiers: what the configuration lists as `"type": "resettable-id"`. */
export interface Ids {
  /**
   * The random UUID that is this service's and this device's until it is reset, ends, or is withdrawn; made when it is first asked for. Nothing while its service, or
   * its technology's own category, is denied, and then nothing is stored either. Nothing for those of a device: see `read`. A name that no service lists, or that two do where none is given, is
   * reported.
   */
  get(name: string, service?: string): string | undefined
  /** The same with its type, also for those of a device, which a host app is asked for each time. Never rejects: whatever goes wrong is reported, and nothing is given. */
  read(name: string, service?: string): Promise<DeviceId | undefined>
  /**
   * Ends one identifier, or without a name all that can be. Those of ours are gone when it returns, in all tabs. Resolves to whether all went that were to go; false for one of a device
   * that no host app can reset. Never rejects: what goes wrong is reported.
   */
  reset(name?: string, service?: string): Promise<boolean>
  /** Calls the listener whenever an identifier that there was has ended, also in another tab. Returns its undo. */
  subscribe(listener: (end: IdEnd) => void): () => void
  /**
   * Joins a host app. It is asked for the identifiers of the given names; without names for all whose `ifaType` is a device's. The last one joined counts. Returns its undo.
   */
  bridge(bridge: Bridge | Host, names?: readonly string[]): () => void
  /** All that the configuration lists, in its order. */
  describe(): readonly IdDescription[]
  /** Listens no longer, to nobody. What is stored stays. */
  stop(): void
}

/** What identifiers need of the page. */
export interface IdsPorts {
  readonly catalog: Catalog
  /** Ids that are granted now. */
  granted(): ReadonlySet<string>
  /** False while it is not known whether earlier answers count: until then nothing is deleted for want of a grant. */
  isDecided(): boolean
  /** Calls after each change of what is granted. Returns its undo. */
  subscribe(listener: () => void): () => void
  /** Runs our storage work past the gates. */
  own<Result>(work: () => Result): Result
  report(topic: string, detail?: unknown): void
}
