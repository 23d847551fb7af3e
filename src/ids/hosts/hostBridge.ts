import type { Bridge, Host, IdsPorts } from '../types.ts'
import { askByMessage, type Question, type Send } from './byMessage.ts'

/** What apps put into the window. */
interface AppWindow {
  readonly webkit?: { readonly messageHandlers?: Readonly<Record<string, { postMessage(message: unknown): unknown }>> }
  readonly ReactNativeWebView?: { postMessage(text: string): void }
}

type Ask = (word: Question['do'], name: string, signal: AbortSignal) => unknown

/** The bridge to a host app that is reached in one of the usual ways; nothing where it is not there. */
export function hostBridge(win: Window, host: Host, report: IdsPorts['report']): Bridge | undefined {
  const ask = waysTo(win, host, report)
  return (
    ask && {
      read: (name, signal) => ask('read', name, signal),
      ...(host.reset && { reset: (name, signal) => ask('reset', name, signal) }),
    }
  )
}

function waysTo(win: Window, host: Host, report: IdsPorts['report']): Ask | undefined {
  const { webkit, ReactNativeWebView: view } = win as AppWindow
  /** Apps that run code in the page post to its own window, some by an event that they make up. */
  const isFromApp = ({ source, origin }: MessageEvent): boolean =>
    (source === win && origin === win.origin) || (source === null && origin === '')
  const byMessage =
    (send: Send, isFrom = isFromApp): Ask =>
    (word, name, signal) =>
      askByMessage(win, { name, word, signal }, send, isFrom, report)

  if ('android' in host) {
    const object = (win as unknown as Readonly<Record<string, Readonly<Record<string, (name: string) => unknown>> | undefined>>)[
      host.android
    ]
    // As a method of its object: Android refuses anything else.
    return object && ((word, name) => object[word]!(name))
  }
  if ('webkit' in host) {
    const handler = webkit?.messageHandlers?.[host.webkit]
    return handler && byMessage((question) => handler.postMessage(question))
  }
  if ('parent' in host) {
    const { parent } = win
    if (parent === win) return undefined
    return byMessage(
      (question) => {
        if (new URL(host.parent).origin !== host.parent) throw new Error(`${JSON.stringify(host.parent)} is no origin`)
        parent.postMessage(question, host.parent)
      },
      ({ source, origin }) => source === parent && origin === host.parent,
    )
  }
  return view && byMessage((question) => view.postMessage(JSON.stringify(question)))
}
