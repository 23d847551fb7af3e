import { callNative } from '../patch.ts'
import type { Realm } from '../realm.ts'

/** A held XMLHttpRequest ends as one that the network did not let through. It is judged when it is sent. */
export function gateXhr({ win, patch, judge, keep }: Realm): void {
  const opened = new WeakMap<XMLHttpRequest, { method: string; url: string; sync: boolean; headers: [string, string][] }>()
  const prototype = win.XMLHttpRequest.prototype

  function fail(request: XMLHttpRequest): void {
    // `readyState` has no setter; ours goes away with the next `open`.
    Object.defineProperty(request, 'readyState', { value: 4, configurable: true })
    for (const type of ['readystatechange', 'error', 'loadend']) request.dispatchEvent(new win.ProgressEvent(type))
  }

  patch(prototype, 'open', 'value', (native, self: XMLHttpRequest, args: [string, string | URL, boolean?]) => {
    const result = callNative(native, self, args)
    delete (self as { readyState?: number }).readyState
    opened.set(self, { method: args[0], url: `${args[1]}`, sync: args.length > 2 && !args[2], headers: [] })
    return result
  })
  patch(prototype, 'setRequestHeader', 'value', (native, self: XMLHttpRequest, args: [string, string]) => {
    callNative(native, self, args)
    opened.get(self)?.headers.push(args)
  })
  patch(prototype, 'send', 'value', (native, self: XMLHttpRequest, args: [BodyInit?]) => {
    const request = opened.get(self)
    if (!request || !judge.holdsUrl('xhr', request.url)) return callNative(native, self, args)
    const { method, headers } = request
    keep('xhr', request.url, { method, headers, body: args[0] ?? null, credentials: self.withCredentials ? 'include' : 'same-origin' })
    if (request.sync) throw new win.DOMException('Failed to load', 'NetworkError')
    setTimeout(() => opened.get(self) === request && fail(self))
  })
}
