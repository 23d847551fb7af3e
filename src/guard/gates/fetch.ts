import { callNative } from '../patch.ts'
import type { Realm } from '../realm.ts'

/** A held fetch rejects as one that the network did not let through. */
export function gateFetch({ win, patch, judge }: Realm): void {
  patch(win, 'fetch', 'value', (native, self, args) => {
    const input: unknown = args[0]
    const url = input instanceof win.Request ? input.url : String(input)
    return judge.holdsUrl('fetch', url) ? win.Promise.reject(new win.TypeError('Failed to fetch')) : callNative(native, self, args)
  })
}
