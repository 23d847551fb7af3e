import { once } from 'node:events'

/**
 * Listens with the same port on 127.0.0.1 and ::1, because browsers differ in which they try first for `*.localhost`.
 * Port 0 takes one that is free on both. A machine without IPv6 is content with 127.0.0.1.
 */
export async function listenLocally(create, port, attempts = 5) {
  const four = create()
  await listen(four, port, '127.0.0.1')
  const taken = four.address().port
  const six = create()
  try {
    await listen(six, taken, '::1')
  } catch (error) {
    if (error.code === 'EADDRINUSE') {
      await close(four)
      if (port === 0 && attempts > 1) return listenLocally(create, 0, attempts - 1)
      throw error
    }
    if (error.code !== 'EADDRNOTAVAIL' && error.code !== 'EAFNOSUPPORT') throw error
  }
  return { port: taken, close: async () => void (await Promise.all([close(four), close(six)])) }
}

async function listen(server, port, host) {
  server.listen(port, host)
  await once(server, 'listening')
}

async function close(server) {
  if (!server.listening) return
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
}
