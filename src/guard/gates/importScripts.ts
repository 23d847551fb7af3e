import { callNative } from '../patch.ts'
import type { Realm } from '../realm.ts'

/** In a worker, a held script fails as one that the network did not let through; none of the same call is run. */
export function gateImportScripts({ win, patch, judge }: Realm): void {
  patch(win, 'importScripts', 'value', (native, self, args: string[]) => {
    if (args.some((url) => judge.holdsUrl('script', `${url}`))) throw new win.DOMException('Failed to load', 'NetworkError')
    return callNative(native, self, args)
  })
}
