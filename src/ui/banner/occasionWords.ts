import type { WordsPort } from '../../runtime/types.ts'
import { message, type MessageKey } from '../message.ts'
import { en } from '../messages/en.ts'
import { enOccasions } from '../messages/enOccasions.ts'

const texts = { ...en, ...enOccasions }

/** A text of the banner with its placeholders filled in. */
export type Say = (key: MessageKey<typeof texts>, values?: Readonly<Record<string, string>>) => string

/** The texts of the banner where it is not the first question. */
export const occasionWords =
  (port: WordsPort): Say =>
  (key, values = {}) =>
    message(port, texts, key).replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all)
