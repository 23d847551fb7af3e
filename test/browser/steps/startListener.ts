import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A host that answers nobody, and remembers that somebody has asked. */
export interface Listener {
  readonly port: number
  /** How many connections or datagrams have arrived. */
  arrived(): number
}

/** Listens on a free port of this machine until the test is over. */
export async function startListener(protocol: 'tcp' | 'udp'): Promise<Listener> {
  let count = 0
  const note = (): void => void count++
  if (protocol === 'udp') {
    const socket = createSocket('udp4', note)
    onTestFinished(() => void socket.close())
    socket.bind(0, '127.0.0.1')
    await once(socket, 'listening')
    return { port: socket.address().port, arrived: () => count }
  }
  const sockets = new Set<{ destroy(): unknown }>()
  const server = createServer((socket) => {
    note()
    sockets.add(socket)
    // A browser that gives up resets the connection.
    socket.on('error', () => sockets.delete(socket))
  })
  onTestFinished(() => {
    sockets.forEach((socket) => socket.destroy())
    server.close()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, arrived: () => count }
}
