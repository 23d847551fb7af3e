import { limits } from './limits.ts'
import type { WaitUntil } from './types.ts'
import { waitUntilTrue } from './waitUntilTrue.ts'
import type { Send } from './webkitSession.ts'

const states = { domcontentloaded: "['interactive', 'complete']", load: "['complete']" }

/**
 * Sends `/url` or `/refresh` and waits for the new document. The session lets no command wait for pages by itself: when it does,
 * WebKitWebDriver now and then misses that a page has arrived and answers nothing from then on (1 in about 100).
 */
export async function webkitNavigate(send: Send, path: string, body: object, waitUntil: WaitUntil): Promise<void> {
  const run = (expression: string) => send('POST', '/execute/sync', { script: `return ${expression}`, args: [] })
  const before = (await run('performance.timeOrigin')) as number
  await send('POST', path, body)
  const arrived = `performance.timeOrigin !== ${before} && ${states[waitUntil]}.includes(document.readyState)`
  await waitUntilTrue(() => run(arrived), `${waitUntil} after ${path} ${JSON.stringify(body)}`, limits.command)
}
