import type { WordsPort } from '../runtime/types.ts'
import { message, type MessageKey } from './message.ts'
import { enHistory } from './messages/enHistory.ts'

/** Every key that the visitor's earlier choices ask for. */
export type HistoryKey = MessageKey<typeof enHistory>

/** A text of the earlier choices with its count filled in. */
export type SayHistory = (key: HistoryKey, count?: number) => string

/** The texts in the language that the port leads to. */
export const historyWords =
  (port: WordsPort): SayHistory =>
  (key, count) =>
    message(port, enHistory, key, count).replace('{count}', `${count}`)
