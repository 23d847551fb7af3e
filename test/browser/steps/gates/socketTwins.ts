import type { Twin } from './Twin.ts'

/** The site's own connections, sounds and worklets, and constructors that fail. */
export const socketTwins: readonly Twin[] = [
  {
    gate: 'sockets',
    what: 'a WebSocket',
    run: () =>
      new Promise((resolve) => {
        const socket = new WebSocket(`ws://${location.host}/echo`)
        const told: unknown[] = [socket.url.endsWith('/echo'), socket.readyState, Object.keys(socket), `${socket}`]
        for (const type of ['open', 'message', 'error'])
          socket.addEventListener(type, (event) => told.push(type, socket.readyState, (event as MessageEvent).data))
        socket.onclose = ({ code, wasClean }) => resolve([...told, code, wasClean, socket.readyState])
      }),
  },
  {
    gate: 'sockets',
    what: 'an EventSource',
    run: () =>
      new Promise((resolve) => {
        const source = new EventSource('/events', { withCredentials: true })
        const told: unknown[] = [source.url === `${location.origin}/events`, source.readyState, source.withCredentials]
        source.onopen = () => told.push('open', source.readyState)
        source.onmessage = ({ data, origin }) => {
          source.close()
          resolve([...told, data, origin === location.origin, source.readyState])
        }
      }),
  },
  {
    gate: 'sockets',
    what: 'classes and constants',
    run: () =>
      ['EventSource', 'WebSocket', 'WebTransport', 'RTCPeerConnection', 'FontFace', 'Audio'].map((name) => {
        const Native = Reflect.get(window, name) as (new (...args: unknown[]) => object) | undefined
        if (!Native) return name
        class Own extends Native {}
        const constants = Object.entries(Object.getOwnPropertyDescriptors(Native)).map(([key, { value }]) => [
          key,
          typeof value === 'number' && value,
        ])
        return [
          constants,
          Native.prototype.constructor === Native,
          Native.prototype.constructor.name,
          Own.prototype instanceof Native,
          Object.getPrototypeOf(Own) === Native,
          Object.getPrototypeOf(Native) === Reflect.get(window, 'HTMLElement') || Object.getPrototypeOf(Native) === Function.prototype,
        ]
      }),
  },
  {
    gate: 'sockets',
    what: 'constructors fail as they did',
    run: () => {
      const told: unknown[] = []
      for (const name of ['EventSource', 'WebSocket', 'WebTransport', 'RTCPeerConnection', 'FontFace', 'Audio'])
        for (const args of [
          [],
          ['http://'],
          [Symbol('a')],
          ['/own', 1n],
          [{ toString: () => 'http://' }],
          [{ iceServers: 1 }],
          [{ iceServers: [null] }],
          [{ iceServers: [{ urls: 'nothing' }] }],
          [null, null],
          ['a', 'url('],
        ])
          for (const how of ['new', 'call'])
            try {
              const Native = Reflect.get(window, name) as (new (...args: unknown[]) => { close?(): void }) &
                ((...args: unknown[]) => unknown)
              const made = how === 'new' ? new Native(...args) : Native(...args)
              told.push([name, how, `${made}`.replace(location.origin, '')])
              ;(made as { close?(): void }).close?.()
            } catch (error) {
              told.push([name, how, (error as Error).name])
            }
      return told
    },
  },
  {
    gate: 'audio',
    what: 'sounds',
    run: () => {
      class Own extends Audio {}
      customElements.define('own-audio', Own, { extends: 'audio' })
      const made = [new Audio(), new Audio(undefined), new Audio('/silence.wav'), new Audio(null as unknown as string)]
      return [
        ...made.map(({ outerHTML }) => outerHTML),
        made[2]!.constructor === HTMLAudioElement,
        made[2]!.constructor.name,
        made[2] instanceof Audio,
      ]
    },
  },
  {
    gate: 'worklet',
    what: 'modules of a worklet',
    run: async () => {
      const { audioWorklet } = new OfflineAudioContext(1, 1, 44_100)
      const told: unknown[] = []
      const add = audioWorklet.addModule as (...args: unknown[]) => Promise<unknown>
      for (const [self, ...args] of [
        [audioWorklet, 'data:text/javascript,1'],
        [audioWorklet, '/missing.js'],
        [audioWorklet, 'http://'],
        [audioWorklet],
        [{}, '/a'],
      ])
        told.push(await add.apply(self, args).then(String, ({ name }: Error) => name))
      return told
    },
  },
  {
    gate: 'webRtc',
    what: 'a connection with the servers of the site',
    run: () => {
      if (!window.RTCPeerConnection) return 'not in this engine'
      const servers = [
        { urls: `stun:${location.hostname}:3478` },
        { urls: [`turn:${location.hostname}:3478?transport=tcp`, 'turns:192.0.2.1.lumen.localhost'], username: 'a', credential: 'b' },
      ]
      class Configuration {
        iceServers = servers
        get iceCandidatePoolSize() {
          return 0
        }
        get bundlePolicy() {
          return 'max-bundle'
        }
      }
      const connection = new RTCPeerConnection(new Configuration() as RTCConfiguration)
      const told: unknown[] = [
        connection.getConfiguration(),
        connection instanceof RTCPeerConnection,
        connection.constructor === RTCPeerConnection,
      ]
      told.push(Reflect.get(window, 'webkitRTCPeerConnection') === RTCPeerConnection)
      connection.setConfiguration({ ...(connection.getConfiguration() as object), iceServers: servers.slice(1) })
      told.push(connection.getConfiguration())
      for (const configuration of [undefined, null, {}, { iceServers: [] }, { iceServers: new Set(servers) }]) {
        const other = new RTCPeerConnection(configuration as RTCConfiguration)
        told.push(other.getConfiguration())
        other.close()
      }
      connection.close()
      return JSON.stringify(told)
    },
  },
]
