import type { Twin } from './Twin.ts'

/** The site's own workers, and what fails. */
export const workerTwins: readonly Twin[] = [
  {
    gate: 'workers',
    what: 'a worker from a blob',
    run: async () => {
      const text = `onmessage = ({ data }) => {
        const own = [typeof consentrySettings, self.name, location.protocol, origin.startsWith('http://lumen'), self instanceof DedicatedWorkerGlobalScope, Object.keys(self).length > 3]
        if (data.end) throw new Error('thrown by the worker')
        postMessage([...own, data.buffer.byteLength, fetch.name, fetch.length, String(importScripts)], [data.buffer])
      }`
      const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
      const worker = new Worker(url, { name: 'counter' })
      URL.revokeObjectURL(url)
      const buffer = new ArrayBuffer(8)
      worker.postMessage({ buffer }, [buffer])
      const { data } = await new Promise<MessageEvent<unknown[]>>((resolve) => (worker.onmessage = resolve))
      worker.postMessage({ end: true })
      const error = await new Promise<ErrorEvent>((resolve) => (worker.onerror = resolve))
      error.preventDefault()
      worker.terminate()
      return [...data, buffer.byteLength, worker instanceof Worker, error.message.includes('thrown by the worker'), error.type]
    },
  },
  {
    gate: 'workers',
    what: 'a module from a blob with an import of the site, and a class of the page’s own',
    run: async () => {
      const icon = new URL('/art/icon.svg', location.href).href
      const url = URL.createObjectURL(
        new Blob(
          [`const { length } = await (await fetch(${JSON.stringify(icon)})).text(); postMessage([length, typeof import.meta.url])`],
          {
            type: 'text/javascript',
          },
        ),
      )
      class Own extends Worker {
        readonly own = true
      }
      const worker = new Own(url, { type: 'module' })
      const { data } = await new Promise<MessageEvent<unknown[]>>((resolve) => (worker.onmessage = resolve))
      return [...data, worker instanceof Own, worker.own, Object.getPrototypeOf(Own) === Worker, worker.constructor === Own]
    },
  },
  {
    gate: 'workers',
    what: 'a shared worker is one for the same address',
    run: async () => {
      const url = URL.createObjectURL(
        new Blob(['let count = 0; onconnect = ({ ports: [port] }) => port.postMessage([++count, self.name])'], { type: 'text/javascript' }),
      )
      const told: unknown[] = []
      for (const name of ['a', 'a', 'b']) {
        const { port } = new SharedWorker(url, name)
        told.push((await new Promise<MessageEvent<unknown>>((resolve) => (port.onmessage = resolve))).data)
      }
      return told
    },
  },
  {
    gate: 'workers',
    what: 'a worker from a file of the site',
    run: async () => {
      const worker = new Worker('/scripts/worker.js?a=1#b', { name: 'file' })
      const { data } = await new Promise<MessageEvent<unknown[]>>((resolve) => (worker.onmessage = resolve))
      const missing = new Worker('/missing.js')
      const { type } = await new Promise<Event>((resolve) => (missing.onerror = resolve))
      return [...data, type]
    },
  },
  {
    gate: 'workers',
    what: 'addresses of blobs, and calls that fail',
    run: async () => {
      const told: unknown[] = []
      const url = URL.createObjectURL(new Blob(['text']))
      told.push(url.startsWith('blob:http'), await (await fetch(url)).text(), URL.revokeObjectURL(url))
      const { createObjectURL, revokeObjectURL } = URL as unknown as Record<string, (...args: unknown[]) => unknown>
      const make = Worker as unknown as new (...args: unknown[]) => unknown
      const failing = [
        () => createObjectURL!(),
        () => createObjectURL!({}),
        () => createObjectURL!('text'),
        () => revokeObjectURL!(),
        () => revokeObjectURL!(Symbol('a')),
        () => new make(),
        () => new make('http://'),
        () => new make(Symbol('a')),
        () => new make('/scripts/worker.js', { type: 'neither' }),
        () => (make as unknown as () => unknown)(),
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
]
