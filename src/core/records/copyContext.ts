import type { ConsentRecord } from './consentRecord.ts'
import type { Notice } from './notice.ts'

/** What a record's copy needs beside the record. */
export interface CopyContext {
  /** What was shown, if that is known. */
  readonly notice: Notice | undefined
  /** Id of the first record of the device. */
  readonly principal: string
  /** The record before it. */
  readonly before: ConsentRecord | undefined
}
