import { callNative } from '../patch.ts'
import type { Realm } from '../realm.ts'
import { refuse } from '../refuse.ts'

/** What each cache was opened as. */
const names = new WeakMap<object, string>()

/** Opening a held cache rejects, and so does writing to one that was opened while its service was granted. */
export function gateCache({ win, patch, judge }: Realm): void {
  patch(win.CacheStorage?.prototype, 'open', 'value', (native, self, args) => {
    const name = String(args[0])
    if (args.length && judge.holdsItem('cache', name)) return refuse(win)
    return (callNative(native, self, args) as Promise<Cache>).then((cache) => (names.set(cache, name), cache))
  })
  for (const key of ['put', 'add', 'addAll'])
    patch(win.Cache?.prototype, key, 'value', (native, self: object, args) => {
      const name = names.get(self)
      return name !== undefined && judge.holdsItem('cache', name) ? refuse(win) : callNative(native, self, args)
    })
}
