import type { WordsPort } from '../runtime/types.ts'
import { languagePart } from './languageOf.ts'
import { en } from './messages/en.ts'

/** What can be asked for in a set of texts: its keys, those of plurals without the plural category. */
export type MessageKey<Texts> = {
  [Key in keyof Texts & string]: Key extends `${infer Plural}.other` ? Plural : Key extends `${string}.one` ? never : Key
}[keyof Texts & string]

/**
 * One text for the visitor, in the first of the port's languages (then English) that has it: the operator's for the region or for all, by the exact tag or by
 * its language alone, or the built-in English one. With a count it is the plural that the language wants.
 * `{site}` is filled in; `{count}` is left in, for whoever shows it. Empty for a key that nobody has a text for.
 */
export function message<Texts extends object>(port: WordsPort, texts: Texts, key: MessageKey<Texts>, count?: number): string {
  const { ui, operator } = port.catalog.configuration
  const jurisdiction = port.jurisdiction?.()
  const look = (from: object | undefined, language: string): string | undefined => {
    const messages = from as Readonly<Record<string, string>> | undefined
    if (count === undefined) return messages?.[key]
    return messages?.[`${key}.${new Intl.PluralRules(language).select(count)}`] ?? messages?.[`${key}.other`]
  }
  let found: string | undefined
  for (const tag of [...port.languages, 'en']) {
    const language = languagePart(tag)
    for (const own of [jurisdiction?.messages, ui?.messages]) found ??= look(own?.[tag], language) ?? look(own?.[language], language)
    // English is built in, so nobody who reads it gets a language further down the list.
    if (language === 'en') found ??= look(texts, language)
  }
  // As text whatever it is: in a configuration with mistakes it may be no string.
  return `${found ?? ''}`.replace('{site}', () => (jurisdiction?.operator ?? operator)?.name ?? message(port, en, 'site'))
}
