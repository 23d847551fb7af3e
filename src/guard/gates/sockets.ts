import { makeNative } from '../patch.ts'
import type { Realm } from '../realm.ts'
import type { Vector } from '../types.ts'

/** What opens a connection when it is constructed, and an address at which it fails by itself without asking the network: browsers refuse port 1. */
const sockets: readonly (readonly [name: string, vector: Vector, nowhere: string])[] = [
  ['EventSource', 'eventSource', 'about:invalid'],
  ['WebSocket', 'webSocket', 'wss://localhost:1'],
  ['WebSocketStream', 'webSocket', 'wss://localhost:1'],
  ['WebTransport', 'webTransport', 'https://localhost:1'],
]

/** A held connection is a real one that fails a moment later, as one that the network did not let through. */
export function gateSockets({ win, patchConstructor, judge }: Realm): void {
  for (const [name, vector, nowhere] of sockets)
    patchConstructor(win, name, (native, args, newTarget) => {
      if (!args.length || !judge.holdsUrl(vector, `${args[0]}`)) return makeNative(native, args, newTarget)
      const socket = makeNative(native, [nowhere, ...args.slice(1)], newTarget) as WebSocket
      Object.defineProperty(socket, 'url', { value: new URL(`${args[0]}`, win.location.href).href })
      if (vector === 'webSocket')
        // WebKit leaves out the second event of a refused port, which is what page code waits for.
        socket.addEventListener?.('error', () => {
          if (!socket.readyState) setTimeout(() => socket.dispatchEvent(new win.CloseEvent('close', { code: 1006 })))
        })
      return socket
    })
}
