/** One request. */
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
  /** What the browser wants it for (`Sec-Fetch-Dest`): `script`, `image`, `iframe`, `empty`, … Empty when it does not say. */
  readonly dest: string
  /** Milliseconds since 1970 (UTC). */
  readonly at: number
  /** Bytes of the body; 0 until it has arrived. */
  readonly size: number
  /** What was answered; 0 until then, and for ever when it is left hanging. */
  readonly status: number
  /** The file in node_modules that was served, as `package/path`. Only with an SDK's file. */
  readonly file?: string
}

/** A running demo. */
export interface Demo {
  readonly port: number
  /** The origin of a host: `http://lumen.localhost:8080` unless told. */
  origin(host?: string): string
  /** Everything asked of other hosts than the site, oldest first; preflights too. */
  readonly requests: readonly LoggedRequest[]
  /** Everything asked of the site, oldest first. */
  readonly siteRequests: readonly LoggedRequest[]
  /** CSP reports that reached `/csp-report`, oldest first. */
  readonly reports: readonly unknown[]
  /** Paths of the site that are answered with 404 until they are taken out. */
  readonly missing: Set<string>
  /** Empties the three lists. */
  clear(): void
  /** Stops; connections that are still open are cut. */
  close(): Promise<void>
}

/**
 * Serves the site and its third parties, each on its own `*.localhost` name, on 127.0.0.1 and, where the machine has it, ::1.
 * `port` 0, the default, takes a free one; `quiet` prints nothing; `dist` is the folder of the build to serve, with a slash at the end;
 * `configuration` stands in the pages in place of their own. Rejects when the port is taken.
 */
export function startDemo(options?: {
  readonly port?: number
  readonly quiet?: boolean
  readonly dist?: string
  readonly configuration?: object | undefined
}): Promise<Demo>
