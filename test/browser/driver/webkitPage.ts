import { writeFile } from 'node:fs/promises'
import { asScript, type Script } from './asScript.ts'
import { readStorage } from './readStorage.ts'
import type { Json, Page, PageRequest, WaitUntil } from './types.ts'
import { waitForElement } from './waitForElement.ts'
import { waitUntilTrue } from './waitUntilTrue.ts'
import { webdriverKeys } from './webdriverKeys.ts'
import { webkitCookies } from './webkitCookies.ts'
import { webkitNavigate } from './webkitNavigate.ts'
import type { Send, WebkitSession } from './webkitSession.ts'

/** A tab of WebKitGTK. `endSession` is called when the last tab of the session is closed. */
export function webkitPage(session: WebkitSession, tab: string, endSession: () => Promise<void>): Page {
  const send: Send = (method, path, body) => session.inTab(tab, (command) => command(method, path, body))
  const evaluate = (script: Script, ...args: Json[]) =>
    send('POST', '/execute/sync', { script: `return ${asScript(script, args)}`, args: [] }) as Promise<never>
  const visited = new Set<string>()

  const requests = async () => (await evaluate(readRequests)) as readonly PageRequest[]
  const navigate = async (path: string, body: object, waitUntil: WaitUntil = 'load') => {
    await webkitNavigate(send, path, body, waitUntil)
    visited.add(await evaluate('location.href'))
  }
  const refuse = (what: string) => Promise.reject(new Error(`webkit ${what}.`))

  return {
    evaluate,
    requests,
    async goto(url, { waitUntil } = {}) {
      visited.add(url)
      await navigate('/url', { url }, waitUntil)
    },
    async reload({ waitUntil } = {}) {
      await navigate('/refresh', {}, waitUntil)
    },
    waitFor: (script: Script, ...args: Json[]) => waitUntilTrue(() => evaluate(script, ...args), asScript(script, args)) as Promise<never>,
    async click(selector) {
      await waitForElement(evaluate, selector)
      // The driver scrolls the page, but nothing that scrolls inside of it.
      await evaluate(`document.querySelector(${JSON.stringify(selector)}).scrollIntoView({ block: 'nearest' })`)
      const element = (await send('POST', '/element', { using: 'css selector', value: selector })) as Record<string, string>
      await send('POST', `/element/${Object.values(element)[0]}/click`)
    },
    async press(keys) {
      await send('POST', '/actions', webdriverKeys(keys))
    },
    async cookies(alsoFor = []) {
      for (const request of await requests()) visited.add(request.url)
      return webkitCookies(session, tab, [...visited, ...alsoFor])
    },
    storage: () => evaluate(readStorage),
    console: () => undefined,
    async screenshot(path) {
      const picture = (await send('GET', '/screenshot')) as string
      await writeFile(path, Buffer.from(picture, 'base64'))
    },
    async setViewport(width, height) {
      const inner = async () => (await evaluate('[innerWidth, innerHeight]')) as [number, number]
      const frame = (await evaluate('[outerWidth - innerWidth, outerHeight - innerHeight]')) as [number, number]
      await send('POST', '/window/rect', { width: width + frame[0], height: height + frame[1] })
      await waitUntilTrue(async () => (await inner()).join() === [width, height].join(), `a viewport of ${width} by ${height}`)
    },
    emulate: () => refuse('cannot emulate media preferences'),
    cdp: () => refuse('does not speak the DevTools protocol'),
    async newTab() {
      const { handle } = (await send('POST', '/window/new', { type: 'tab' })) as { handle: string }
      return webkitPage(session, handle, endSession)
    },
    async close() {
      const others = (await send('GET', '/window/handles')) as string[]
      if (others.length > 1) await send('DELETE', '/window')
      else await endSession()
    },
  }
}

function readRequests(): PageRequest[] {
  const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  return entries.map((entry) => ({ url: entry.name, method: 'GET' }))
}
