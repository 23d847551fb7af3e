import { callNative } from '../patch.ts'
import type { Realm } from '../realm.ts'

/** Drops what may not be written to `document.cookie`. Reading shows what is really there. */
export function gateCookie({ win, patch, judge }: Realm): void {
  // The latter two are there only where somebody before us has defined one that hides the first.
  for (const owner of [win.Document?.prototype, win.HTMLDocument?.prototype, win.document])
    patch(owner, 'cookie', 'set', (native, self, args: string[]) => {
      // A cookie without a name is read as if its value were one.
      const name = /^[\s=]*([^=;]*)/.exec(`${args[0]}`)![1]!.trim()
      if (!judge.holdsItem('cookie', name)) callNative(native, self, args)
    })
}
