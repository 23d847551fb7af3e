// The demo server is plain JavaScript; these are its JSDoc types, as far as tests use them.
declare module '*/demo/server.mjs' {
  /** One request to a host that is not the site. */
  export interface LoggedRequest {
    /** Without the port. */
    readonly host: string
    readonly method: string
    /** Without the query. */
    readonly path: string
    /** Without the question mark. */
    readonly query: string
    /** Empty when there is none. */
    readonly referer: string
    /** `Sec-Fetch-Dest`; empty when the browser does not say. */
    readonly dest: string
    /** Milliseconds since 1970 (UTC). */
    readonly at: number
    /** Bytes of the body. */
    readonly size: number
    /** 0 for a request that is left hanging. */
    readonly status: number
    /** The file in node_modules that was served, as `package/path`. */
    readonly file?: string
  }

  export interface Demo {
    readonly port: number
    /** The origin of a host; `lumen.localhost` unless told. */
    origin(host?: string): string
    /** Everything asked of other hosts than the site, oldest first. */
    readonly requests: LoggedRequest[]
    /** Everything asked of the site, oldest first. */
    readonly siteRequests: LoggedRequest[]
    /** CSP reports, oldest first. */
    readonly reports: unknown[]
    /** Empties the three lists. */
    clear(): void
    close(): Promise<void>
  }

  export function startDemo(options?: { port?: number; quiet?: boolean }): Promise<Demo>
}
