import type { Attempt } from './Attempt.ts'

/** Connections by constructors. */
export const socketAttempts: readonly Attempt[] = [
  {
    gate: 'sockets',
    what: 'EventSource',
    path: '/events',
    run: (address) =>
      new Promise((resolve) => {
        const source = new EventSource(new URL(address))
        source.onmessage = ({ data }) => resolve([data, source.url === address, source.close()].join())
        source.onerror = () => resolve(['error', source.readyState, source.url === address].join())
      }),
    passed: 'hello,true,',
    held: 'error,2,true',
  },
  {
    gate: 'sockets',
    what: 'WebSocket',
    run: (address) =>
      new Promise((resolve) => {
        const socket = new WebSocket(address.replace('http', 'ws'), ['a'].slice(1))
        const told: unknown[] = [socket.readyState, socket.url === address.replace('http', 'ws'), socket instanceof WebSocket]
        for (const type of ['open', 'message', 'error']) socket.addEventListener(type, () => told.push(type))
        socket.onclose = ({ code, wasClean }) => resolve([...told, 'close', code, wasClean, socket.readyState].join())
      }),
    passed: '0,true,true,open,message,close,1000,true,3',
    held: '0,true,true,error,close,1006,false,3',
  },
  {
    gate: 'sockets',
    what: 'WebSocket that a class of the page extends',
    run: (address) => {
      class Own extends WebSocket {
        readonly own = 'own'
      }
      const socket = new Own(address)
      return new Promise((resolve) => {
        for (const type of ['open', 'error'])
          socket.addEventListener(type, () => resolve([type, socket.own, socket instanceof Own, socket.constructor === Own].join()))
      })
    },
    passed: 'open,own,true,true',
    held: 'error,own,true,true',
  },
  {
    gate: 'sockets',
    what: 'WebSocketStream',
    // An interface of Chromium alone.
    engines: ['chromium'],
    run: (address) => {
      const Stream = Reflect.get(window, 'WebSocketStream') as new (url: string) => { readonly opened: Promise<unknown> }
      const stream = new Stream(address.replace('http', 'ws'))
      return stream.opened.then(
        () => 'open',
        ({ name }: Error) => name,
      )
    },
    passed: 'open',
    held: 'WebSocketError',
  },
  {
    gate: 'audio',
    what: 'sound by new Audio',
    path: '/silence.wav',
    run: (address) => {
      const audio = new Audio(address)
      return `${audio.preload} ${audio instanceof HTMLAudioElement}`
    },
    passed: 'auto true',
    held: 'auto true',
  },
  {
    gate: 'worklet',
    what: 'module of an audio worklet',
    path: '/worklet.js',
    run: (address) =>
      new OfflineAudioContext(1, 1, 44_100).audioWorklet.addModule(new URL(address)).then(
        () => 'loaded',
        ({ name }: Error) => name,
      ),
    passed: 'loaded',
    held: 'AbortError',
  },
  {
    gate: 'worklet',
    what: 'module of a paint worklet',
    path: '/worklet.js',
    // An interface of Chromium alone.
    engines: ['chromium'],
    run: (address) => {
      const { paintWorklet } = CSS as unknown as { readonly paintWorklet: Worklet }
      return paintWorklet.addModule(address).then(
        () => 'loaded',
        ({ name }: Error) => name,
      )
    },
    passed: 'loaded',
    held: 'AbortError',
  },
  {
    gate: 'fetch',
    what: 'fetchLater',
    // A method of Chromium alone.
    engines: ['chromium'],
    run: (address) => {
      const later = Reflect.get(window, 'fetchLater') as (url: string, init: object) => { readonly activated: boolean }
      const result = later(address, { activateAfter: 0 })
      return `${result} ${typeof result.activated}`
    },
    passed: '[object FetchLaterResult] boolean',
    held: '[object FetchLaterResult] boolean',
  },
  {
    gate: 'fetch',
    what: 'fetch of an object that is written as an address',
    run: (address) =>
      fetch({ toString: () => address } as URL).then(
        ({ status }) => `${status}`,
        ({ name }: Error) => name,
      ),
    passed: '200',
    held: 'TypeError',
  },
  {
    gate: 'fetch',
    what: 'fetch of a Request from a frame',
    run: (address) => {
      const frame = document.body.appendChild(document.createElement('iframe'))
      const { Request } = frame.contentWindow as Window & typeof globalThis
      return fetch(new Request(address)).then(
        ({ status }) => `${status}`,
        ({ name }: Error) => name,
      )
    },
    passed: '200',
    held: 'TypeError',
  },
]
