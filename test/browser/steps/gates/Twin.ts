/** A first-party use of what a gate has replaced. */
export interface Twin {
  readonly gate: string
  readonly what: string
  /** Runs in the page. What it gives is compared with what it gives on the same page without Consentry. */
  readonly run: () => unknown
}
