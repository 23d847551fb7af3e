import { canonicalJson } from '../core/records/canonicalJson.ts'
import type { Catalog } from '../core/types.ts'
import type { Evidence } from '../store/outbox.ts'
import { noticeOf } from '../ui/noticeOf.ts'
import { languagesOf } from './languagesOf.ts'

/** What was shown when an answer was given, as canonical JSON. A chunk of its own, with all the texts: it is loaded after an answer in the interface. */
export function noticeText(win: Window, catalog: Catalog, { method, language }: Evidence): string {
  // The answer may be one of an earlier page in another language; on its own page the language is where it would be found anyway.
  return canonicalJson(noticeOf({ catalog, languages: [language, ...languagesOf(win)] }, method))
}
