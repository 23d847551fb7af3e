import { callNative } from '../patch.ts'
import type { Realm } from '../realm.ts'
import { refuse } from '../refuse.ts'

/**
 * Below which name of the top level a handle of the origin-private file system is; the root is below none. Handles that are not here were
 * picked by the visitor, and are no storage of the site.
 */
const tops = new WeakMap<object, string>()

/** Making or writing a held file or folder rejects. It is judged by its name at the top level; reading stays possible. */
export function gateFiles({ win, patch, judge }: Realm): void {
  const prototypeOf = (name: string): object | undefined => (Reflect.get(win, name) as { prototype: object } | undefined)?.prototype
  const following = (promise: unknown, top: string): Promise<object> =>
    (promise as Promise<object>).then((handle) => (tops.set(handle, top), handle))

  for (const name of ['StorageManager', 'StorageBucket'])
    patch(prototypeOf(name), 'getDirectory', 'value', (native, self, args) => following(callNative(native, self, args), ''))
  for (const key of ['getFileHandle', 'getDirectoryHandle'])
    patch(prototypeOf('FileSystemDirectoryHandle'), key, 'value', (native, self: object, args) => {
      const parent = tops.get(self)
      if (parent === undefined) return callNative(native, self, args)
      const top = parent || String(args[0])
      const creates = (args[1] as FileSystemGetFileOptions | undefined)?.create
      return creates && judge.holdsItem('file', top) ? refuse(win) : following(callNative(native, self, args), top)
    })
  for (const name of ['FileSystemHandle', 'FileSystemFileHandle'])
    for (const key of ['createWritable', 'createSyncAccessHandle', 'move'])
      patch(prototypeOf(name), key, 'value', (native, self: object, args) => {
        const top = tops.get(self)
        // What is moved can get the name of another service.
        const isHeld = top && [top, ...args].some((one) => typeof one === 'string' && judge.holdsItem('file', one))
        return isHeld ? refuse(win) : callNative(native, self, args)
      })
}
