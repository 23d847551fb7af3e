import { callNative } from '../patch.ts'
import type { Realm } from '../realm.ts'

/** A held fetch rejects as one that the network did not let through. */
export function gateFetch({ win, patch, judge, keep }: Realm): void {
  const { get } = Reflect.getOwnPropertyDescriptor(win.Request.prototype, 'url')!

  /** A Request can be of another realm, so only its own getter tells one. */
  function urlOf(input: unknown): string {
    try {
      return callNative(get, input, []) as string
    } catch {
      return String(input) // No Request: asked for by its text.
    }
  }

  patch(win, 'fetch', 'value', (native, self, args: [RequestInfo, RequestInit?]) => {
    if (!args.length || !judge.holdsUrl('fetch', urlOf(args[0]))) return callNative(native, self, args)
    keep('fetch', ...args)
    return win.Promise.reject(new win.TypeError('Failed to fetch'))
  })
  // One that is held is kept by the browser, which then refuses the port.
  patch(win, 'fetchLater', 'value', (native, self, args) =>
    callNative(native, self, args.length && judge.holdsUrl('fetch', urlOf(args[0])) ? ['https://localhost:1'] : args),
  )
}
