import { callNative } from '../patch.ts'
import type { Realm } from '../realm.ts'

/** A held beacon is dropped; the caller is told that it is on its way, as a browser does that loses it later. */
export function gateBeacon({ win, patch, judge }: Realm): void {
  patch(win.Navigator.prototype, 'sendBeacon', 'value', (native, self, args: string[]) =>
    judge.holdsUrl('beacon', `${args[0]}`) ? true : callNative(native, self, args),
  )
}
