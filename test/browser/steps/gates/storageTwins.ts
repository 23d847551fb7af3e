import type { Twin } from './Twin.ts'

/** The site's own items, and calls that fail. */
export const storageTwins: readonly Twin[] = [
  {
    gate: 'cookie',
    what: 'document.cookie',
    run: () => {
      const { set, get } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') as Record<
        'set' | 'get',
        (...args: unknown[]) => unknown
      >
      const own = () =>
        document.cookie
          .split('; ')
          .filter((pair) => /^(own|nameless|8)/.test(pair))
          .sort()
          .join()
      const told: unknown[] = []
      for (const value of [
        'own_a=1; path=/',
        'own_b=2',
        'own_a=; max-age=0; path=/',
        '',
        'nameless',
        '=nameless2',
        8,
        { toString: () => 'own_c=3' },
      ]) {
        document.cookie = value as string
        told.push(own())
      }
      told.push(set.call(document, 'own_d=4'), `${get.call(document)}`.includes('own_d=4'), Object.hasOwn(document, 'cookie'))
      for (const work of [
        () => set.call({}, 'own_e=5'),
        () => get.call({}),
        () => set.call(document),
        () => (document.cookie = Symbol('a') as never),
      ])
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
    what: 'localStorage and sessionStorage',
    run: () => {
      const told: unknown[] = []
      for (const area of [localStorage, sessionStorage]) {
        const anything = area.setItem.bind(area) as (...args: unknown[]) => unknown
        told.push(anything('own.a', 1), anything('own.b', null), anything('own.c', { toString: () => 'c' }), anything('', 'empty'))
        told.push(area.getItem('own.a'), area.getItem('own.b'), area.getItem('own.c'), area.getItem(''), 'own.a' in area)
        const set = Storage.prototype.setItem as (...args: unknown[]) => unknown
        const failing = [
          () => anything(),
          () => anything('own.d'),
          () => anything(Symbol('a'), '1'),
          () => anything('own.e', 'x'.repeat(12_000_000)),
          () => set.call({}, 'own.f', '1'),
          () => set.call(undefined, 'own.f', '1'),
          () => new (set as unknown as new () => unknown)(),
        ]
        for (const work of failing)
          try {
            told.push(work())
          } catch (error) {
            told.push((error as Error).name)
          }
        told.push(
          Object.keys(area)
            .filter((key) => key.startsWith('own.'))
            .sort(),
        )
      }
      return told
    },
  },
  {
    gate: 'indexedDb',
    what: 'indexedDB.open',
    run: async () => {
      const told: unknown[] = []
      const open = (version?: number) =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('own', version)
          told.push(request instanceof IDBOpenDBRequest, request.readyState)
          for (const type of ['blocked', 'upgradeneeded', 'error', 'success'])
            request.addEventListener(type, (event) => {
              told.push(`${type} ${(event as IDBVersionChangeEvent).newVersion ?? ''} ${request.error?.name ?? request.result.version}`)
              if (type === 'error') event.preventDefault()
              if (type === 'success') request.result.close()
              if (type === 'success' || type === 'error') resolve()
            })
        })
      for (const version of [undefined, 2, 2, 1]) await open(version)
      const anything = IDBFactory.prototype.open as (...args: unknown[]) => unknown
      const failing = [
        [indexedDB],
        [indexedDB, 'own', 0],
        [indexedDB, 'own', -1],
        [indexedDB, Symbol('a')],
        [{}, 'own'],
        [undefined, 'own'],
      ]
      for (const [self, ...args] of failing)
        try {
          told.push(anything.apply(self, args))
        } catch (error) {
          told.push((error as Error).name)
        }
      return told
    },
  },
]
