import { createHash } from 'node:crypto'

/** What a server adds to a client's key, to show that it means WebSocket. Source: RFC 6455, section 1.3. */
const meant = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

/**
 * Answers a WebSocket with the text `hello` and the end, and `/events` with one event.
 *
 * @returns {boolean} Whether it was one of the two.
 */
export function answerConnection({ request, response, url }) {
  if (request.headers.upgrade === 'websocket') {
    const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}${meant}`).digest('base64')
    const { socket } = request
    socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`)
    // A frame of text, and one that closes with 1000.
    socket.write(Buffer.from([0x81, 5, ...Buffer.from('hello'), 0x88, 2, 0x03, 0xe8]))
    socket.once('data', () => socket.end())
    return true
  }
  if (url.pathname !== '/events') return false
  response.setHeader('Content-Type', 'text/event-stream')
  response.end('data: hello\n\n')
  return true
}
