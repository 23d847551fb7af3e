import type { CDPSession } from 'puppeteer-core'

/** The engines that tests run in. */
export type Engine = 'chromium' | 'firefox' | 'webkit'

/** What can go into a page as an argument. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** One started browser. It is ended by `close`, and at the latest when this process ends. */
export interface Browser {
  readonly engine: Engine
  /** As the browser reports it. */
  readonly version: string
  /** A page with cookies and storage of its own, empty at first. */
  newPage(): Promise<Page>
  /** Ends the browser; one that hangs is killed after five seconds. */
  close(): Promise<void>
}

/** One tab. Every call fails after thirty seconds at the latest. */
export interface Page {
  /** Goes to a URL and waits for that event of the document. Default `load`. */
  goto(url: string, options?: { readonly waitUntil?: WaitUntil }): Promise<void>
  /** Loads the page again and waits for that event of the document. Default `load`. */
  reload(options?: { readonly waitUntil?: WaitUntil }): Promise<void>
  /** The value of an expression in the page, awaited if it is a promise. It has to be JSON. Throws what the page throws. */
  evaluate<Result = unknown>(expression: string): Promise<Result>
  /** The same for a function, which is sent as text: it sees its arguments and the page, nothing of the test. */
  evaluate<Args extends readonly Json[], Result>(run: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>>
  /**
   * Asks again until the answer is truthy, also across navigations. After ten seconds it throws an error with the expression and
   * what the page said last.
   */
  waitFor<Result = unknown>(expression: string): Promise<Result>
  waitFor<Args extends readonly Json[], Result>(run: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>>
  /** Waits for the element, then clicks its middle with the pointer. */
  click(selector: string): Promise<void>
  /** A key by its `KeyboardEvent.key`, with modifiers as in `Shift+Tab`. */
  press(key: string): Promise<void>
  /**
   * The browser's own list for the profile of this page, `HttpOnly` included, for all hosts. WebKit tells it per URL: there, all
   * hosts and folders are asked that this tab has visited or requested, and those of the given URLs.
   */
  cookies(alsoFor?: readonly string[]): Promise<readonly Cookie[]>
  /** What is stored for the origin of the page. Chromium's own list; elsewhere as a script reads it. */
  storage(): Promise<StoredItems>
  /** What this tab requested so far. WebKit: by the document that is shown now, from its resource timing. */
  requests(): Promise<readonly PageRequest[]>
  /** Console messages and uncaught errors so far; `undefined` in WebKit, whose driver does not tell. */
  console(): readonly ConsoleLine[] | undefined
  /** Writes a PNG file of the viewport. */
  screenshot(path: string): Promise<void>
  /** In CSS pixels. WebKit's window has a least width of about 450: throws when the viewport cannot be had. */
  setViewport(width: number, height: number): Promise<void>
  /** Media preferences. Chromium only: throws in the other engines. */
  emulate(preferences: Preferences): Promise<void>
  /** Chromium's DevTools protocol for this tab. Throws in the other engines. */
  cdp(): Promise<CDPSession>
  /** A second tab with the same cookies and storage. */
  newTab(): Promise<Page>
  /** Closes the tab; its profile goes with its last tab. */
  close(): Promise<void>
}

export type WaitUntil = 'load' | 'domcontentloaded'

export interface Preferences {
  readonly colorScheme?: 'light' | 'dark'
  readonly reducedMotion?: 'reduce' | 'no-preference'
}

export interface Cookie {
  readonly name: string
  readonly value: string
  /** With a leading dot if subdomains get it too. */
  readonly domain: string
  readonly path: string
  readonly httpOnly: boolean
  readonly secure: boolean
  /** Seconds since 1970 (UTC); `undefined` for a session cookie. */
  readonly expires: number | undefined
}

export interface StoredItems {
  readonly localStorage: Readonly<Record<string, string>>
  readonly sessionStorage: Readonly<Record<string, string>>
  /** Names of the IndexedDB databases. */
  readonly databases: readonly string[]
}

export interface PageRequest {
  readonly url: string
  readonly method: string
}

export interface ConsoleLine {
  /** `log`, `warn`, `error` and so on; `exception` for what nobody caught. */
  readonly type: string
  readonly text: string
}
