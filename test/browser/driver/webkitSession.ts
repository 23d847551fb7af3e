import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import type { FoundBrowser } from '../../../scripts/find-browser.mjs'
import { limits } from './limits.ts'
import { startProcess } from './startProcess.ts'
import { waitUntilTrue } from './waitUntilTrue.ts'
import { webdriver, type Method } from './webdriver.ts'

/** One WebKit with a profile of its own. WebKitWebDriver has one session at a time, so each profile has a driver of its own. */
export interface WebkitSession {
  readonly version: string
  /** The tab that is there from the start. */
  readonly firstTab: string
  /** Runs commands in a tab; no others come between them. */
  inTab<Result>(tab: string, commands: (send: Send) => Promise<Result>): Promise<Result>
  end(): Promise<void>
}

/** Sends a command; the path is relative to the session. */
export type Send = (method: Method, path: string, body?: unknown) => Promise<unknown>

export async function webkitSession({ program, driver }: FoundBrowser, env: NodeJS.ProcessEnv): Promise<WebkitSession> {
  if (!driver) throw new Error('WebKit needs WebKitWebDriver.')
  const port = await freePort()
  const { end } = startProcess(driver, ['--host=127.0.0.1', `--port=${port}`], { env })
  const origin = `http://127.0.0.1:${port}`
  await waitUntilTrue(() => webdriver('GET', `${origin}/status`), 'WebKitWebDriver')
  const session = await webdriver('POST', `${origin}/session`, { capabilities: { alwaysMatch: capabilities(program) } }, limits.start)
  const { sessionId, capabilities: had } = session as { sessionId: string; capabilities: { browserVersion: string } }
  const send: Send = (method, path, body) => webdriver(method, `${origin}/session/${sessionId}${path}`, body)

  const firstTab = (await send('GET', '/window')) as string
  let current = firstTab
  let queue: Promise<unknown> = Promise.resolve()
  return {
    version: had.browserVersion,
    firstTab,
    inTab(tab, commands) {
      const turn = async () => {
        if (tab !== current) await send('POST', '/window', { handle: tab })
        current = tab
        return commands(send)
      }
      const result = queue.then(turn, turn)
      queue = result
      return result
    },
    async end() {
      const closed = webdriver('DELETE', `${origin}/session/${sessionId}`, undefined, limits.end)
      // A browser that does not close in good order is killed right after.
      await closed.catch(() => undefined)
      await end()
    },
  }
}

function capabilities(binary: string): object {
  // A proxy that is not there: what is not local fails at once.
  const args = [
    '--automation',
    '--proxy=http://127.0.0.1:9',
    '--ignore-host=localhost',
    '--ignore-host=*.localhost',
    '--ignore-host=127.0.0.1',
  ]
  return { browserName: 'MiniBrowser', pageLoadStrategy: 'none', 'webkitgtk:browserOptions': { binary, args } }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
