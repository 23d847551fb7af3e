import type { Twin } from './Twin.ts'

/** The site's own use of Web Storage without its methods, and what it can find out about the areas. */
export const propertyTwins: readonly Twin[] = [
  {
    gate: 'webStorage',
    what: 'an area as an object',
    run: () => {
      const told: unknown[] = []
      for (const area of [localStorage, sessionStorage]) {
        area.clear()
        area.b = 1
        area['a'] = 'two'
        told.push(Object.assign(area, { c: 3 }) === area, Reflect.set(area, 'd', '4'))
        Object.defineProperty(area, 'e', { value: 5 })
        told.push(Object.keys(area).sort(), JSON.stringify(area).length, area.length, 'a' in area, 'z' in area, area.z, area.a, area[9])
        told.push(delete area.a, delete area.z, Reflect.deleteProperty(area, 'b'), area.length, Object.hasOwn(area, 'c'))
        const names: string[] = []
        for (const name in area) names.push(name)
        told.push(names.sort(), Array.from({ length: area.length }, (_, i) => area.key(i)).sort(), area.key(99))
        told.push(
          Object.getOwnPropertyDescriptor(area, 'c'),
          Object.getOwnPropertyDescriptor(area, 'z'),
          Object.entries({ ...area }).sort(),
        )
        told.push(Object.prototype.toString.call(area), area instanceof Storage, area.constructor === Storage, Object.isExtensible(area))
        told.push(Object.getPrototypeOf(area) === Storage.prototype, typeof area, String(area), area.getItem === Storage.prototype.getItem)
        const child = Object.create(area) as Record<string, unknown>
        child.f = '6'
        told.push(child.f, area.getItem('f'), child.c, area.clear(), area.length)
      }
      return told
    },
  },
  {
    gate: 'webStorage',
    what: 'identity, and calls on what is no area',
    run: () => {
      const told: unknown[] = [localStorage === window.localStorage, localStorage !== sessionStorage]
      const get = Object.getOwnPropertyDescriptor(window, 'localStorage')!.get as () => unknown
      told.push(get.call(window) === localStorage, get.call(undefined) === localStorage)
      told.push(
        Storage.prototype.getItem.call(localStorage, 'own'),
        Reflect.get(Storage.prototype, 'length', localStorage) === localStorage.length,
      )
      const failing: (() => unknown)[] = [
        () => get.call({}),
        () => Reflect.get(Storage.prototype, 'length'),
        () => Storage.prototype.getItem.call({}, 'a'),
        () => Storage.prototype.clear.call(Object.create(localStorage) as Storage),
        () => (localStorage.a = Symbol('a') as never),
        () => (localStorage.big = 'x'.repeat(12_000_000)),
        () => Object.preventExtensions(localStorage),
        () => Object.freeze(localStorage),
        () => structuredClone(localStorage),
        () => new (Storage as unknown as new () => unknown)(),
      ]
      for (const work of failing)
        try {
          told.push(work())
        } catch (error) {
          told.push((error as Error).name)
        }
      return told
    },
  },
  {
    gate: 'webStorage',
    what: 'events',
    run: async () => {
      const made = new StorageEvent('storage', { key: 'a', newValue: 'b', storageArea: localStorage, bubbles: true })
      const empty = new StorageEvent('storage')
      const old = document.createEvent('StorageEvent') as StorageEvent
      old.initStorageEvent('storage', true, false, 'k', 'o', 'n', 'http://own/', sessionStorage)
      const told: unknown[] = [made.storageArea === localStorage, made.key, made.newValue, made.bubbles, made instanceof StorageEvent]
      told.push(empty.storageArea, empty.constructor === StorageEvent, old.storageArea === sessionStorage, old.key, old.url)
      for (const args of [[], ['storage', { storageArea: {} }], ['storage', { storageArea: null }]])
        try {
          told.push(new (StorageEvent as unknown as new (...args: unknown[]) => StorageEvent)(...args).storageArea)
        } catch (error) {
          told.push((error as Error).name)
        }
      const frame = document.body.appendChild(document.createElement('iframe'))
      frame.src = '/art/icon.svg'
      await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
      const event = new Promise<StorageEvent>((resolve) => window.addEventListener('storage', resolve, { once: true }))
      const { localStorage: other } = frame.contentWindow!
      Storage.prototype.setItem.call(other, 'own.far', `${Math.random()}`)
      told.push(
        other === frame.contentWindow!.localStorage,
        other === localStorage,
        (await event).storageArea === localStorage,
        (await event).key,
      )
      told.push(localStorage.getItem('own.far') === other['own.far'])
      frame.remove()
      return told
    },
  },
]
