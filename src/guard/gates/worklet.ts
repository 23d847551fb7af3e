import { callNative } from '../patch.ts'
import type { Realm } from '../realm.ts'

/** A held module of a worklet fails to load. */
export function gateWorklet({ win, patch, judge }: Realm): void {
  patch(win.Worklet?.prototype, 'addModule', 'value', (native, self, args) =>
    callNative(native, self, args.length && judge.holdsUrl('script', `${args[0]}`) ? ['about:invalid'] : args),
  )
}
