declare module 'http-cache-semantics' {
  /** A request or a response, as far as a cache looks at it. */
  interface Message {
    readonly headers: Readonly<Record<string, string>>
    readonly method?: string
    readonly url?: string
    readonly status?: number
  }

  /** What the library says of one response. It names `index.js` as its types, which TypeScript does not read here. */
  export default class CachePolicy {
    constructor(request: Message, response: Message, options?: { readonly shared?: boolean })
    /** Whether the response may be kept. */
    storable(): boolean
    /** Whether it may answer this request as it is. */
    satisfiesWithoutRevalidation(request: Message): boolean
    /** Its headers, as the cache sends them. */
    responseHeaders(): Record<string, string>
  }
}
