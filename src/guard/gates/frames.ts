import { callNative } from '../patch.ts'
import type { Realm } from '../realm.ts'

/** What gives a page another window of its own: interfaces, property, and how to get from the result to the window. */
const ways = [
  ['contentWindow', 'get', (result: Window | null) => result],
  ['contentDocument', 'get', (result: Document | null) => result?.defaultView],
  ['getSVGDocument', 'value', (result: Document | null) => result?.defaultView],
] as const

/** A window that a page opens or gets from a frame has the gates before the page sees it: its functions are as good as the page's own. */
export function gateFrames({ win, patch, enter }: Realm): void {
  for (const name of ['IFrame', 'Frame', 'Object', 'Embed'] as const)
    for (const [key, part, windowOf] of ways)
      patch(win[`HTML${name}Element`]?.prototype, key, part, (native, self, args) => {
        const result = callNative(native, self, args)
        enter(windowOf(result as Window & Document))
        return result
      })
  patch(win, 'open', 'value', (native, self, args) => {
    const opened = callNative(native, self, args) as Window | null
    enter(opened)
    return opened
  })
}
