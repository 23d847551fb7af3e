import { parseUrl } from '../hostOf.ts'
import { callNative } from '../patch.ts'
import type { Realm } from '../realm.ts'
import { refuse } from '../refuse.ts'
import type { Vector } from '../types.ts'

/** Calls whose first argument names what they store, each with what its caller gets when it is held. */
export function gateNamedStorage({ win, patch, judge }: Realm): void {
  const refused = (): unknown => refuse(win)
  // As where the browser drops a cookie, has no topics, or an auction no winner.
  const dropped = (value?: unknown) => (): unknown => win.Promise.resolve(value)
  const item =
    (vector: Vector, removes?: true) =>
    (named: unknown): boolean =>
      judge.holdsItem(vector, String(Object(named).name ?? named).trim(), removes)
  const auction = (named: unknown): boolean => judge.holdsUrl('adInterest', String(Object(named).owner ?? Object(named).seller))
  // By its host, else by its path.
  const worker = (script: unknown): boolean =>
    judge.holdsUrl('serviceWorker', String(script)) ||
    item('serviceWorker')(parseUrl(String(script), win.document?.baseURI ?? win.location.href)?.pathname)

  const rows: readonly (readonly [owner: string, key: string, holds: (named: unknown) => boolean, held: () => unknown])[] = [
    ['CookieStore', 'set', item('cookie'), dropped()],
    ['CookieStore', 'delete', item('cookie', true), dropped()],
    ['StorageBucketManager', 'open', item('bucket'), refused],
    ['ServiceWorkerContainer', 'register', worker, refused],
    ['SharedStorage', 'set', item('adInterest'), dropped()],
    ['SharedStorage', 'append', item('adInterest'), dropped()],
    ['Navigator', 'joinAdInterestGroup', auction, refused],
    ['Navigator', 'runAdAuction', auction, dropped(null)],
    ['Document', 'browsingTopics', () => judge.holdsItem('adInterest', 'browsingTopics'), dropped([])],
  ]
  const gate = (owner: object | undefined, key: string, holds: (named: unknown) => boolean, held: () => unknown): void =>
    patch(owner, key, 'value', (native, self, args) =>
      // With too few arguments it fails by itself.
      args.length >= (native as Function).length && holds(args[0]) ? held() : callNative(native, self, args),
    )
  for (const [owner, ...row] of rows) gate((Reflect.get(win, owner) as { prototype: object } | undefined)?.prototype, ...row)
  // Of WebSQL only the name is left in engines that have it; a catalog knows no other databases than those of IndexedDB.
  gate(win, 'openDatabase', item('indexedDB'), () => {
    throw new win.DOMException('The operation is insecure.', 'SecurityError')
  })
}
