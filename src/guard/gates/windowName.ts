import { callNative } from '../patch.ts'
import type { Realm } from '../realm.ts'

/** Drops what a denied service writes to `window.name`, which has no name of its own: who writes is told by the call stack alone. */
export function gateWindowName({ win, patch, judge }: Realm): void {
  // In a worker it is a property like any other.
  if (win.document)
    patch(win, 'name', 'set', (native, self, args) => {
      if (!judge.holdsItem('windowName', 'window.name')) callNative(native, self, args)
    })
}
