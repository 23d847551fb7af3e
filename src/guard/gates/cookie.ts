import { callNative } from '../patch.ts'
import type { Realm } from '../realm.ts'

/** Drops what may not be written to `document.cookie`. Reading shows what is really there. */
export function gateCookie({ win, patch, judge }: Realm): void {
  patch(win.Document?.prototype, 'cookie', 'set', (native, self, args: string[]) => {
    // A cookie without a name is read as if its value were one.
    const name = /^[\s=]*([^=;]*)/.exec(`${args[0]}`)![1]!.trim()
    if (!judge.holdsItem('cookie', name)) callNative(native, self, args)
  })
}
