import type { WordsPort } from '../runtime/types.ts'
import { intlTag } from './intlTag.ts'
import { languageOf } from './languageOf.ts'

/** A day of the configuration in the language of the texts: "1 November 2026". */
export const dayOf = (port: WordsPort, day: string): string =>
  new Intl.DateTimeFormat(intlTag(languageOf(port)), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
