import { callNative, makeNative } from '../patch.ts'
import type { Realm } from '../realm.ts'

const vectors = ['localStorage', 'sessionStorage'] as const

/** An area of Web Storage, and what stands for it: properties are written without any method that could be patched, so it takes a proxy. */
interface Area {
  readonly vector: (typeof vectors)[number]
  readonly native: Storage
  readonly proxy: Storage
}

/** By both, of every realm, because the methods of one take the areas of another. */
const areas = new WeakMap<object, Area>()

const nativeOf = (value: unknown): unknown => areas.get(value as object)?.native ?? value

/** Drops what may not be stored in localStorage and sessionStorage, in every spelling, and keeps what is ours there. */
export function gateWebStorage({ win, patch, patchConstructor, judge }: Realm): void {
  const prototype = win.Storage?.prototype as Storage | undefined
  if (!prototype) return
  for (const key of Object.getOwnPropertyNames(prototype))
    for (const part of ['value', 'get'] as const)
      // For good: a page may keep what stands for an area, and only with these do the methods take it.
      if (key !== 'constructor') patch(prototype, key, part, (native, self, args) => callNative(native, nativeOf(self), args), true)
  // Somebody was here before us, which is reported by now. Without the methods nothing can stand for an area.
  if (Object.isFrozen(prototype)) return

  const traps = {
    // A native area stores what is set on itself, and nothing for what inherits from it.
    set: (area: Storage, key: string, value: unknown, receiver: unknown) => Reflect.set(area, key, value, nativeOf(receiver)),
    defineProperty: Reflect.defineProperty as (area: Storage, key: PropertyKey, descriptor: PropertyDescriptor) => boolean,
    deleteProperty: Reflect.deleteProperty as (area: Storage, key: PropertyKey) => boolean,
  }
  for (const vector of vectors)
    patch(win, vector, 'get', (get, self, args) => {
      const native = callNative(get, self, args) as Storage
      if (native && !areas.has(native)) {
        const area = { vector, native, proxy: new Proxy(native, traps) }
        areas.set(native, area).set(area.proxy, area)
      }
      return areas.get(native)?.proxy ?? native
    })

  function areaOf(value: unknown): Area | undefined {
    // The page can have got one without asking for it.
    if (value && !areas.has(value)) for (const vector of vectors) Reflect.get(win, vector)
    return areas.get(value as object)
  }

  const writing: readonly (readonly [target: object, key: string, removes?: true])[] = [
    [prototype, 'setItem'],
    [prototype, 'removeItem', true],
    [traps, 'set'],
    [traps, 'defineProperty'],
    [traps, 'deleteProperty', true],
  ]
  for (const [target, key, removes] of writing)
    patch(target, key, 'value', (native, self, args) => {
      const isTrap = target === traps
      const name = args[isTrap ? 1 : 0]
      const area = areaOf(isTrap ? (args[3] ?? args[0]) : self)
      const isComplete = area && typeof name !== 'symbol' && args.length >= (native as Function).length
      if (isComplete && judge.holdsItem(area.vector, String(name), removes)) return isTrap || undefined
      return callNative(native, self, args)
    })
  patch(prototype, 'clear', 'value', (native, self: Storage, args) => {
    const area = areaOf(self)
    const kept = area && Object.entries(self).filter(([key]) => judge.holdsItem(area.vector, key, true))
    callNative(native, self, args)
    judge.own(() => kept?.forEach(([key, value]) => self.setItem(key, value as string)))
  })

  const event = win.StorageEvent?.prototype
  patch(event, 'storageArea', 'get', (native, self, args) => {
    const area = callNative(native, self, args)
    return areaOf(area)?.proxy ?? area
  })
  patch(event, 'initStorageEvent', 'value', (native, self, args) => callNative(native, self, args.map(nativeOf)))
  patchConstructor(win, 'StorageEvent', (native, args, target) => {
    const storageArea = nativeOf((args[1] as StorageEventInit | undefined)?.storageArea)
    return makeNative(native, storageArea ? [args[0], { ...(args[1] as object), storageArea }] : args, target)
  })
}
