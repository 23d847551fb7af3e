import type { ConsentRecord } from '../../core/records/consentRecord.ts'
import type { Batch } from './types.ts'

/** In characters. Browsers let 64 KiB of requests outlive a page, all of them together, and a character may take three bytes. */
const longest = 20_000

/** The first `most` records, or as many of them as are short enough together, but at least one. */
export function batchOf(unsent: readonly ConsentRecord[], most: number): Batch {
  const texts: string[] = []
  let length = 0
  for (const record of unsent.slice(0, most)) {
    const text = JSON.stringify(record)
    if (texts.length && length + text.length > longest) break
    length += text.length
    texts.push(text)
  }
  return { records: unsent.slice(0, texts.length), body: `{"records":[${texts.join()}]}`, isShort: length <= longest }
}
