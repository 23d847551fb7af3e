import type { Twin } from './Twin.ts'

/** The site's own cookies, caches, files and service workers, and calls that fail. */
export const namedTwins: readonly Twin[] = [
  {
    gate: 'namedStorage',
    what: 'cookieStore',
    run: async () => {
      const told: unknown[] = []
      told.push(await cookieStore.set('own_store', '1'), (await cookieStore.get('own_store'))?.value)
      told.push(await cookieStore.set({ name: 'own_store', value: '2' }), (await cookieStore.get('own_store'))?.value)
      told.push(await cookieStore.delete({ name: 'own_store' }), await cookieStore.get('own_store'), await cookieStore.delete('own_none'))
      const set = cookieStore.set.bind(cookieStore) as (...args: unknown[]) => Promise<unknown>
      for (const args of [[], ['a'], [null], [{}], [Symbol('a'), '1'], ['a=b', '1'], ['', 'a=b'], [{ name: 'a', value: 'b', domain: 'c' }]])
        told.push(await set(...args).catch((error: Error) => error.name))
      return told
    },
  },
  {
    gate: 'namedStorage',
    what: 'serviceWorker.register',
    run: async () => {
      const { serviceWorker } = navigator
      const register = serviceWorker.register.bind(serviceWorker) as (...args: unknown[]) => Promise<ServiceWorkerRegistration>
      const registration = await register(new URL('/own-worker.js', location.href), { scope: '/art/' })
      const told: unknown[] = [registration.scope.endsWith('/art/'), registration instanceof ServiceWorkerRegistration]
      told.push(await registration.unregister())
      for (const args of [[], ['http://'], ['/missing.js'], [Symbol('a')], ['data:text/javascript,1']])
        told.push(await register(...args).then(String, (error: Error) => error.name))
      return told
    },
  },
  {
    gate: 'cache',
    what: 'caches',
    run: async () => {
      const opening = caches.open('own')
      const told: unknown[] = [opening instanceof Promise, opening.constructor === Promise]
      const cache = await opening
      told.push(cache instanceof Cache, await cache.add('/art/icon.svg'), await cache.addAll(['/lumen.css']))
      told.push(await cache.put('/own', new Response('own')), await (await caches.match('/own'))?.text())
      told.push((await cache.keys()).map(({ url }) => new URL(url).pathname).sort(), await caches.has('own'), await caches.delete('own'))
      const open = caches.open.bind(caches) as (...args: unknown[]) => Promise<unknown>
      const foreign = CacheStorage.prototype.open.call({} as CacheStorage, 'own') as Promise<unknown>
      for (const promise of [open(), open(Symbol('a')), foreign, cache.put('/own', undefined as never), cache.add('http://')])
        told.push(await promise.catch((error: Error) => error.name))
      return told
    },
  },
  {
    gate: 'files',
    what: 'private files',
    run: async () => {
      const root = (await navigator.storage?.getDirectory?.()) as FileSystemDirectoryHandle | undefined
      if (!root) return ['without private files']
      const told: unknown[] = [root.kind, root.name, root instanceof FileSystemDirectoryHandle]
      const folder = await root.getDirectoryHandle('own', { create: true })
      const file = await folder.getFileHandle('fixture-inside', { create: true })
      const stream = await file.createWritable()
      told.push(await stream.write('text'), await stream.close(), await (await file.getFile()).text(), await root.resolve(file))
      told.push(await (await folder.getFileHandle('fixture-inside')).isSameEntry(file))
      const get = root.getFileHandle.bind(root) as (...args: unknown[]) => Promise<unknown>
      for (const args of [[], [''], ['a/b'], ['missing'], ['own'], ['own', { create: true }]])
        told.push(await get(...args).catch((error: Error) => error.name))
      return [...told, await root.removeEntry('own', { recursive: true })]
    },
  },
  {
    gate: 'windowName',
    what: 'window.name',
    run: () => {
      const { get, set } = Object.getOwnPropertyDescriptor(window, 'name') as { get: () => string; set: (name: unknown) => void }
      const told: unknown[] = [(window.name = 'own'), window.name, get.call(window), Reflect.set(window, 'name', 8), window.name]
      told.push(set.call(undefined, 'none'), window.name)
      for (const work of [() => set.call({}, 'a'), () => set.call(window, Symbol('a'))])
        try {
          told.push(work())
        } catch (error) {
          told.push((error as Error).name)
        }
      return told
    },
  },
]
