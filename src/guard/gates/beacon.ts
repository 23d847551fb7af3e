import { callNative } from '../patch.ts'
import type { Realm } from '../realm.ts'

/** A held beacon is dropped; the caller is told that it is on its way, as a browser does that loses it later. */
export function gateBeacon({ win, patch, judge, keep }: Realm): void {
  patch(win.Navigator.prototype, 'sendBeacon', 'value', (native, self, args: [string, BodyInit?]) => {
    if (!judge.holdsUrl('beacon', `${args[0]}`)) return callNative(native, self, args)
    keep('beacon', args[0], { method: 'POST', body: args[1] ?? null, credentials: 'include' })
    return true
  })
}
