import type { Bridge, Host, IdsPorts } from '../types.ts'
import { askByMessage, type Question, type Send } from './byMessage.ts'

/** What apps put into the window. */
interface AppWindow {
  readonly webkit?: { readonly messageHandlers?: Readonly<Record<string, { postMessage(message: unknown): unknown }>> }
  readonly ReactNativeWebView?: { postMessage(text: string): void }
}

/** The bridge to a host app that is reached in one of the usual ways. */
export function hostBridge(win: Window, host: Host, report: IdsPorts['report']): Bridge {
  const app = win as AppWindow
  /** Apps that run code in the page post to its own window, some by an event that they make up. */
  const isFromApp = ({ source, origin }: MessageEvent): boolean =>
    (source === win && origin === win.origin) || (source === null && origin === '')

  function ask(word: Question['do'], name: string, signal: AbortSignal): unknown {
    if ('android' in host) {
      const object = (win as unknown as Record<string, Record<Question['do'], (name: string) => unknown> | undefined>)[host.android]
      // As a method of its object: Android refuses anything else.
      return object && object[word](name)
    }
    const byMessage = (send: Send, isFrom = isFromApp): unknown => askByMessage(win, { name, word, signal }, send, isFrom, report)
    if ('webkit' in host) {
      const handler = app.webkit?.messageHandlers?.[host.webkit]
      return handler && byMessage((question) => handler.postMessage(question))
    }
    if ('parent' in host) {
      const { parent } = win
      if (new URL(host.parent).origin !== host.parent) throw new Error(`${JSON.stringify(host.parent)} is no origin`)
      return parent === win
        ? undefined
        : byMessage(
            (question) => parent.postMessage(question, host.parent),
            ({ source, origin }) => source === parent && origin === host.parent,
          )
    }
    const view = app.ReactNativeWebView
    return view && byMessage((question) => view.postMessage(JSON.stringify(question)))
  }

  return {
    read: (name, signal) => ask('read', name, signal),
    ...(host.reset && { reset: (name, signal) => ask('reset', name, signal) }),
  }
}
