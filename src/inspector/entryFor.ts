import type { GuardEvent } from '../guard/types.ts'
import { hostOf } from '../usage/hostOf.ts'
import { storedVectors } from '../usage/storedVectors.ts'
import type { Suggestion, UsageReport } from '../usage/types.ts'

/** The part of a report's suggestion that lists what was attempted; nothing if no configuration can. */
export function entryFor({ hosts, items, suggestion }: UsageReport, { vector, subject }: GuardEvent): Suggestion | undefined {
  const isItem = storedVectors.has(vector)
  const name = isItem ? subject : hostOf(subject, document.baseURI)
  const use = (isItem ? items : hosts).find((one) => one.subject === name && (!isItem || one.kinds.includes(vector)))
  const entry = use?.suggested === undefined ? undefined : suggestion.services[use.suggested]
  return entry && { ...suggestion, services: { [use!.suggested!]: entry } }
}
