/** How a vendor's own endpoint answers. */
export interface Answer {
  /** Tried on the path without the query, in order. */
  readonly path: RegExp
  /** Default 200. */
  readonly status?: number
  /** Default `application/json; charset=utf-8`. */
  readonly type?: string
  /** Body as JSON. */
  readonly json?: unknown
  /** Body as it is; `json` wins. */
  readonly body?: string | Uint8Array
}

/** A third party of the demo: a real SDK from npm on a host name of its own. */
export interface Vendor {
  /** Also the id of its service in config.json. */
  readonly id: string
  readonly host: string
  /** Name on npm. */
  readonly package: string
  /**
   * Path on the host → unmodified file in the package, or folder → folder with a slash at the end. `{version}` is the version that is installed.
   */
  readonly files: Readonly<Record<string, string>>
  /** What is in neither list is answered with 404, and logged. */
  readonly answers: readonly Answer[]
}

export const vendors: readonly Vendor[]
