import { parse } from '../../core/parse.ts'
import { isObject } from '../../core/shape.ts'
import { randomUuid } from '../randomUuid.ts'
import type { IdsPorts } from '../types.ts'

/** What is asked of a host app by message; an answer has the same `consentry` and `call`, and beside them `ifa`, `ifa_type` and `lmt`. */
export interface Question {
  readonly consentry: 'ids'
  readonly do: 'read' | 'reset'
  /** Name of the identifier. */
  readonly name: string
  /** Random; the answer repeats it. */
  readonly call: string
}

/** Sends a question; what it returns, if anything, is the answer. */
export type Send = (question: Question) => unknown

/**
 * Asks, and waits for the answer until the signal is aborted. It comes back from `send`, or as a message to this window. A message from elsewhere than `isFrom` allows is left out, which is
 * reported.
 */
export async function askByMessage(
  win: Window,
  { name, word, signal }: { readonly name: string; readonly word: Question['do']; readonly signal: AbortSignal },
  send: Send,
  isFrom: (event: MessageEvent) => boolean,
  report: IdsPorts['report'],
): Promise<unknown> {
  const question: Question = { consentry: 'ids', do: word, name, call: randomUuid(win) }
  const message = new Promise<unknown>((resolve) =>
    win.addEventListener(
      'message',
      (event) => {
        const answer = typeof event.data === 'string' ? parse(event.data) : event.data
        if (!isObject(answer) || answer.consentry !== 'ids' || 'do' in answer) return
        if (!isFrom(event)) return report('bridge', `${name}: an answer from elsewhere, ${event.origin || 'a script of this page'}`)
        if (answer.call === question.call) resolve(answer)
      },
      { signal },
    ),
  )
  // A handler that replies resolves to the answer; one that does not gives nothing back.
  return (await send(question)) ?? message
}
