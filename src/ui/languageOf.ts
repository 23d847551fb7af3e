import type { WordsPort } from '../runtime/types.ts'

/** Tag of the language that the texts are in: the first of the port's that there are texts for, the operator's or English. */
export function languageOf({ languages, catalog, jurisdiction }: WordsPort): string {
  const messages = { ...catalog.configuration.ui?.messages, ...jurisdiction?.()?.messages }
  return languages.find((tag) => messages[tag] ?? messages[languagePart(tag)] ?? languagePart(tag) === 'en') ?? 'en'
}

/** `de` of `de-AT`, and of `de_AT`, which is wrong and common. */
export function languagePart(tag: string): string {
  return tag.split(/[-_]/)[0]!
}
