import { setTimeout as pause } from 'node:timers/promises'
import { folders } from './folders.mjs'
import { sendFile } from './sendFile.mjs'

/**
 * Answers for the hosts of the fixture pages. `/push.js?name=a&after=200` is a script that adds `a` to `window.order`, sent after
 * 200 ms; `/throw.js?name=a` adds it and throws; `/silence.wav` is a second of nothing; the rest are files.
 *
 * @returns {Promise<boolean>} Whether there was something to answer.
 */
export async function answerFixture({ response, url }) {
  const name = (url.searchParams.get('name') ?? '').replace(/[^\w-]/g, '')
  const push = `window.order.push('${name}')\n`
  await pause(Number(url.searchParams.get('after') ?? 0))
  if (url.pathname === '/push.js') return send(response, 'text/javascript; charset=utf-8', push)
  if (url.pathname === '/throw.js')
    return send(response, 'text/javascript; charset=utf-8', `${push}throw new Error('${name} throws on purpose')\n`)
  if (url.pathname === '/silence.wav') return send(response, 'audio/wav', silence())
  return sendFile(response, `${folders.thirdParties}fixture`, decodeURIComponent(url.pathname))
}

function send(response, type, body) {
  response.setHeader('Content-Type', type)
  response.end(body)
  return true
}

/** One second of silence: 8 bit, mono, 8 kHz. */
function silence() {
  const samples = Buffer.alloc(8000, 128)
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(8000, 24)
  head.writeUInt32LE(8000, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, samples])
}
