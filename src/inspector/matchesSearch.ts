import type { GuardEvent } from '../guard/types.ts'
import { outcomeNames, reasonNames, vectorNames } from './words.ts'

/** Whether an attempt has all the words of a search in it, in any case and in any of its columns. */
export function matchesSearch({ outcome, vector, subject, service, reason, by }: GuardEvent, search: string): boolean {
  const text = [outcomeNames[outcome], vectorNames[vector], subject, service, reasonNames[reason], by].join(' ').toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
