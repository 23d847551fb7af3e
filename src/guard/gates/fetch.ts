import { callNative } from '../patch.ts'
import type { Realm } from '../realm.ts'

interface FetchLater {
  readonly FetchLaterResult: { readonly prototype: object }
}

/** A held fetch rejects as one that the network did not let through. */
export function gateFetch({ win, patch, judge }: Realm): void {
  const { get } = Reflect.getOwnPropertyDescriptor(win.Request.prototype, 'url')!

  /** A Request can be of another realm, so only its own getter tells one. */
  function urlOf(input: unknown): string {
    try {
      return callNative(get, input, []) as string
    } catch {
      return String(input) // No Request: asked for by its text.
    }
  }

  patch(win, 'fetch', 'value', (native, self, args) =>
    args.length && judge.holdsUrl('fetch', urlOf(args[0]))
      ? win.Promise.reject(new win.TypeError('Failed to fetch'))
      : callNative(native, self, args),
  )
  // One that is held is never activated, as one whose page the browser has discarded.
  patch(win, 'fetchLater', 'value', (native, self, args) =>
    args.length && judge.holdsUrl('fetch', urlOf(args[0]))
      ? Object.create((win as unknown as FetchLater).FetchLaterResult.prototype, { activated: { value: false } })
      : callNative(native, self, args),
  )
}
