import type { Choices, Decision } from '../core/types.ts'

/** What a visitor has answered, and what follows from it now. */
export interface Reading {
  /** Nothing if the request has no snapshot, or none that counts. */
  readonly choices: Choices | undefined
  readonly decision: Decision
}

/** The site itself: answers a request. It is told what the visitor has granted, so that it can leave out what is denied. */
export type Site = (request: Request, reading: Reading) => Response | Promise<Response>

/** Receives what an operator should know: a topic that the guide lists, and what it is about. */
export type Report = (topic: string, detail: unknown) => void

/** A `Content-Security-Policy` as its text, or as an object with a list of sources for each directive. */
export type PolicySource = string | Readonly<Record<string, string | readonly string[]>>

/** A site's answers, made fit for each visitor. */
export interface ConsentServer {
  /**
   * Answers a request: the site's own answer, with what the visitor has not granted taken out. Rejects only with what the site itself
   * throws.
   */
  handle(request: Request, site: Site): Promise<Response>
  /** The port for reports that was given, or the console. */
  readonly report: Report
}

/** Headers by which a network in front of the server says where a visitor is. Trusted as they come: name only those that it sets, or takes out where they come from outside. */
export interface RegionHeaders {
  /** The country of ISO 3166-1: `cf-ipcountry`, `x-vercel-ip-country`, `cloudfront-viewer-country`, `x-country-code`. */
  readonly country: string
  /** The subdivision without its country: `cf-region-code`, `x-vercel-ip-country-region`, `cloudfront-viewer-country-region`. Default: none, the country alone counts. */
  readonly subdivision?: string
}

/** Where a visitor is: headers, or a function that says it as `US-CA` or `DE`; nothing if it does not know. */
export type RegionOption = RegionHeaders | ((request: Request) => string | undefined)

/** What the operator's servers know and nobody else. */
export interface ShareOptions {
  /** At least 32 characters that nobody can guess, the same on all hosts. Of several the first seals, and each opens: change it by a list on one server after the other. */
  readonly secret: string | readonly string[]
}

/** Settings of a consent server; all of them are optional. */
export interface ConsentServerOptions {
  /**
   * Rosters of earlier catalogs as JSON text, as pages keep them in localStorage. Answers that were given to one of them carry over by
   * id; without it they do not count, and the visitor is asked again.
   */
  readonly rosters?: readonly string[]
  /** The site's own policy for responses that have no `Content-Security-Policy` of their own. Default: what is first party may do anything. */
  readonly policy?: PolicySource
  /** Whether pages set the choice cookie again: browsers that end cookies of scripts early keep it for its whole life. Default `true`. */
  readonly renew?: boolean
  /**
   * How it is known where visitors are. Pages are told in `data-region` of their `html`. Default: not, so everybody is where the law is strictest; no header is read.
   */
  readonly region?: RegionOption
  /** For `server.share` of the configuration. Default: choices stay on their host. */
  readonly share?: ShareOptions
  /** Default: the console, each line once. */
  readonly report?: Report
  /** The time, in milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number
}
