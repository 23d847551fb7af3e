import type { ConsentRecord } from '../../core/records/consentRecord.ts'

/** What an endpoint made of a batch. The detail is for the operator. */
export type Reply =
  | { readonly outcome: 'taken' }
  /** Not now. `wait` in milliseconds, 0 where the endpoint did not say. */
  | { readonly outcome: 'later'; readonly detail: string; readonly wait: number }
  /** Never like this: because of what was sent (`content`), or whatever is sent. */
  | { readonly outcome: 'refused'; readonly detail: string; readonly because: 'content' | 'endpoint' }

/** The body of one request. */
export interface Batch {
  readonly records: readonly ConsentRecord[]
  readonly body: string
  /** Whether browsers let it outlive the page. */
  readonly isShort: boolean
}
