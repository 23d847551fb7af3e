import type { Attempt } from './Attempt.ts'

const refused = { passed: 'nothing', held: 'SecurityError' }

/** Writes that name what they store in their first argument. What a rejection is called stands in each, because each is sent by itself. */
export const namedAttempts: readonly Attempt[] = [
  {
    gate: 'namedStorage',
    what: 'cookieStore.set with a name',
    // What it sets is always Secure, and WebKitGTK stores no such cookie on http, which the pages of the tests are.
    engines: ['chromium', 'firefox'],
    run: (name) => cookieStore.set(name, '1'),
    passed: 'nothing',
    held: 'nothing',
  },
  {
    gate: 'namedStorage',
    what: 'cookieStore.set with an object',
    // What it sets is always Secure, and WebKitGTK stores no such cookie on http, which the pages of the tests are.
    engines: ['chromium', 'firefox'],
    run: (name) => cookieStore.set({ name, value: '1' }),
    passed: 'nothing',
    held: 'nothing',
  },
  {
    gate: 'namedStorage',
    what: 'storageBuckets.open',
    // Firefox and WebKit have no buckets.
    engines: ['chromium'],
    item: 'fixture-bucket',
    run: (name) =>
      (navigator as unknown as { storageBuckets: { open(name: string): Promise<unknown> } }).storageBuckets.open(name).then(
        () => undefined,
        (error: Error) => error.name,
      ),
    ...refused,
  },
  {
    gate: 'namedStorage',
    what: 'serviceWorker.register',
    item: '/fixture-worker.js',
    run: (path) =>
      navigator.serviceWorker.register(`${path}?v=1`).then(
        () => undefined,
        (error: Error) => error.name,
      ),
    ...refused,
  },
  {
    gate: 'cache',
    what: 'caches.open',
    run: (name) =>
      caches.open(name).then(
        () => undefined,
        (error: Error) => error.name,
      ),
    ...refused,
  },
  {
    gate: 'files',
    what: 'a private file',
    // WebKitGTK 2.50 has no private files.
    engines: ['chromium', 'firefox'],
    run: (name) =>
      navigator.storage
        .getDirectory()
        .then((root) => root.getFileHandle(name, { create: true }))
        .then(
          () => undefined,
          (error: Error) => error.name,
        ),
    ...refused,
  },
  {
    gate: 'files',
    what: 'a private folder',
    engines: ['chromium', 'firefox'],
    run: (name) =>
      navigator.storage
        .getDirectory()
        .then((root) => root.getDirectoryHandle(name, { create: true }))
        .then(
          () => undefined,
          (error: Error) => error.name,
        ),
    ...refused,
  },
]
