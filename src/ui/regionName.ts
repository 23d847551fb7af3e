import type { WordsPort } from '../runtime/types.ts'
import { intlTag } from './intlTag.ts'
import { languageOf } from './languageOf.ts'

/** What a country is called in the language of the texts, with its subdivision as a code: "United States (CA)". */
export function regionName(port: WordsPort, region: string): string {
  const [country = '', part] = region.split('-')
  const name = new Intl.DisplayNames(intlTag(languageOf(port)), { type: 'region' }).of(country) ?? country
  return part ? `${name} (${part})` : name
}
