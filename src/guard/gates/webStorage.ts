import { callNative } from '../patch.ts'
import type { Realm } from '../realm.ts'

/** Drops what may not be stored in localStorage and sessionStorage. */
export function gateWebStorage({ win, patch, judge }: Realm): void {
  patch(win.Storage.prototype, 'setItem', 'value', (native, self, args: string[]) => {
    const vector = self === win.sessionStorage ? 'sessionStorage' : 'localStorage'
    if (args.length < 2 || !judge.holdsItem(vector, `${args[0]}`)) callNative(native, self, args)
  })
}
