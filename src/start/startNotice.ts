import { canonicalJson } from '../core/records/canonicalJson.ts'
import type { Catalog } from '../core/types.ts'
import type { Evidence } from '../store/outbox.ts'
import { noticeOf } from '../ui/noticeOf.ts'
import { languagesOf } from './languagesOf.ts'

/**
 * What was shown when an answer was given, as canonical JSON. A chunk of its own, with all the texts: it is loaded after an answer in the interface. Where regions make a difference it needs
 * the code for them, and rejects if that cannot be loaded.
 */
export async function noticeText(win: Window, catalog: Catalog, { method, language, situation }: Evidence): Promise<string> {
  // The answer may be one of an earlier page in another language; on its own page the language is where it would be found anyway.
  const languages = [language, ...languagesOf(win)]
  const [region, ...wider] = situation?.regions ?? []
  if (region === undefined) return canonicalJson(noticeOf({ catalog, languages }, method, []))
  const { jurisdictionOf } = await import('./startJurisdiction.ts')
  const jurisdiction = jurisdictionOf(catalog, { region, source: 'given' }, languages)
  return canonicalJson(noticeOf({ catalog, languages, jurisdiction: () => jurisdiction }, method, [region, ...wider]))
}
