import { callNative } from '../patch.ts'
import type { Realm } from '../realm.ts'

/**
 * Opening a held database fails as in a browser that refuses to make it: the request is a real one, for a database whose creation
 * is aborted, so nothing is stored and the page gets the error event that it is prepared for.
 */
export function gateIndexedDb({ win, patch, judge }: Realm): void {
  patch(win.IDBFactory?.prototype, 'open', 'value', (native, self: IDBFactory, args: string[]) => {
    if (!args.length || !judge.holdsItem('indexedDB', `${args[0]}`)) return callNative(native, self, args)
    const request = callNative(native, self, ['consentry-held']) as IDBOpenDBRequest
    request.addEventListener('upgradeneeded', (event) => {
      event.stopImmediatePropagation()
      request.transaction!.abort()
    })
    // WebKit keeps an empty one.
    request.addEventListener('error', () => self.deleteDatabase('consentry-held'))
    return request
  })
  // What is ours stays; who deletes it is told so of a database that never was.
  patch(win.IDBFactory?.prototype, 'deleteDatabase', 'value', (native, self, args) =>
    callNative(native, self, args.length && judge.holdsItem('indexedDB', String(args[0]), true) ? ['consentry-held'] : args),
  )
}
