import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import type { Demo } from '../../../demo/server.mjs'

/** What the demo serves for a path of a host, byte for byte, asked for without a browser. */
export async function fetchRaw({ port }: Demo, host: string, path: string): Promise<Buffer> {
  const request = get({ host: '127.0.0.1', port, path, headers: { host: `${host}:${port}` } })
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  if (response.statusCode !== 200) throw new Error(`${host}${path} answers ${response.statusCode}.`)
  return Buffer.concat((await response.toArray()) as Buffer[])
}
