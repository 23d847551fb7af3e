import type { Attempt } from './Attempt.ts'
import { requestAttempts } from './requestAttempts.ts'
import { namedAttempts } from './namedAttempts.ts'
import { socketAttempts } from './socketAttempts.ts'
import { storageAttempts } from './storageAttempts.ts'

type Within = NonNullable<Attempt['within']>

/** Workers that are made from a text. Each evaluates a text there and tells what came out. */
const workers: Readonly<Record<string, Within>> = {
  'in a worker from a blob': (text) =>
    new Promise((resolve) => {
      const url = URL.createObjectURL(new Blob([`Promise.resolve(${text}).then(postMessage)`]))
      new Worker(url).onmessage = ({ data }) => resolve(data)
      URL.revokeObjectURL(url)
    }),
  'in a module worker from a blob': (text) =>
    new Promise((resolve) => {
      const url = URL.createObjectURL(new Blob([`postMessage(await ${text}); export {}`], { type: 'text/javascript' }))
      new Worker(url, { type: 'module' }).onmessage = ({ data }) => resolve(data)
    }),
  'in a shared worker from a blob': (text) =>
    new Promise((resolve) => {
      const url = URL.createObjectURL(new Blob([`onconnect = async ({ ports: [port] }) => port.postMessage(await ${text})`]))
      new SharedWorker(url).port.onmessage = ({ data }) => resolve(data)
    }),
  'in a worker of a worker': (text) =>
    new Promise((resolve) => {
      const inner = JSON.stringify(`Promise.resolve(${text}).then(postMessage)`)
      const outer = `new Worker(URL.createObjectURL(new Blob([${inner}]))).onmessage = ({ data }) => postMessage(data)`
      new Worker(URL.createObjectURL(new Blob([outer]))).onmessage = ({ data }) => resolve(data)
    }),
  'in a worker of a frame': (text) =>
    new Promise((resolve) => {
      const frame = document.body.appendChild(document.createElement('iframe')).contentWindow as typeof globalThis & Window
      const url = frame.URL.createObjectURL(new Blob([`Promise.resolve(${text}).then(postMessage)`]))
      new frame.Worker(url).onmessage = ({ data }) => resolve(data)
    }),
}

const inWorkers = (attempts: readonly Attempt[]): readonly Attempt[] =>
  Object.entries(workers).flatMap(([where, within]) =>
    attempts.map((attempt) => ({ ...attempt, what: `${attempt.what} ${where}`, where, within })),
  )

/** Requests by calls that workers have. */
export const workerRequests: readonly Attempt[] = [
  ...inWorkers(
    ['fetch of a string', 'fetch of a Request', 'XMLHttpRequest', 'synchronous XMLHttpRequest', 'WebSocket', 'EventSource'].map((wanted) =>
      [...requestAttempts, ...socketAttempts].find(({ what }) => what === wanted)!,
    ),
  ),
  {
    gate: 'importScripts',
    what: 'importScripts',
    path: '/push.js',
    within: workers['in a worker from a blob']!,
    run: (address) => {
      try {
        Object.assign(self, { window: self, order: [] })
        Reflect.get(self, 'importScripts')('data:text/javascript,', address)
        return 'loaded'
      } catch (error) {
        return (error as Error).name
      }
    },
    passed: 'loaded',
    held: 'NetworkError',
  },
]

/** Writes by calls that workers have. */
export const workerItems = inWorkers(
  [...storageAttempts, ...namedAttempts].filter(({ what }) => what === 'indexedDB.open' || what === 'caches.open'),
)
