import type { BrowserContext, CDPSession, KeyInput, Page as PuppeteerPage, Realm } from 'puppeteer-core'
import { asScript, type Script } from './asScript.ts'
import { limits } from './limits.ts'
import { readStorage } from './readStorage.ts'
import { readStorageByCdp } from './readStorageByCdp.ts'
import type { ConsoleLine, Cookie, Json, Page, PageRequest } from './types.ts'
import { waitForElement } from './waitForElement.ts'
import { waitUntilTrue } from './waitUntilTrue.ts'

/** A tab of Chromium or Firefox. */
export function puppeteerPage(engine: 'chromium' | 'firefox', context: BrowserContext, tab: PuppeteerPage): Page {
  const requested: PageRequest[] = []
  const lines: ConsoleLine[] = []
  let session: CDPSession | undefined
  tab.setDefaultTimeout(limits.command)
  tab.on('request', (request) => requested.push({ url: request.url(), method: request.method() }))
  tab.on('console', (message) => lines.push({ type: message.type(), text: message.text() }))
  tab.on('pageerror', (error) => lines.push({ type: 'exception', text: describe(error) }))

  const evaluate = (script: Script, ...args: Json[]) => tab.evaluate(asScript(script, args)) as Promise<never>
  const cdp = async () => {
    if (engine !== 'chromium') throw new Error(`${engine} does not speak the DevTools protocol.`)
    return (session ??= await tab.createCDPSession())
  }

  return {
    evaluate,
    cdp,
    async goto(url, { waitUntil = 'load' } = {}) {
      await tab.goto(url, { waitUntil })
    },
    async reload({ waitUntil = 'load' } = {}) {
      await tab.reload({ waitUntil })
    },
    waitFor: (script: Script, ...args: Json[]) => waitUntilTrue(() => evaluate(script, ...args), asScript(script, args)) as Promise<never>,
    async click(selector) {
      // Behind another tab nothing is drawn, and a click waits for ever.
      await tab.bringToFront()
      await waitForElement(evaluate, selector)
      await tab.click(selector)
    },
    async press(keys) {
      const [key, ...modifiers] = keys.split('+').toReversed() as [KeyInput, ...KeyInput[]]
      for (const modifier of modifiers) await tab.keyboard.down(modifier)
      await tab.keyboard.press(key)
      for (const modifier of modifiers) await tab.keyboard.up(modifier)
    },
    async cookies() {
      const cookies = await context.cookies()
      return cookies.map(({ name, value, domain, path, httpOnly = false, secure, expires = -1 }): Cookie => {
        return { name, value, domain, path, httpOnly, secure, expires: expires > 0 ? expires : undefined }
      })
    },
    async storage() {
      if (engine === 'chromium') return readStorageByCdp(await cdp(), new URL(tab.url()).origin)
      // Puppeteer's own realm sees Firefox's storage without what the page has patched. Its type is not published.
      const frame = tab.mainFrame() as unknown as { isolatedRealm(): Realm }
      return frame.isolatedRealm().evaluate(readStorage)
    },
    requests: async () => [...requested],
    console: () => [...lines],
    async screenshot(path) {
      await tab.screenshot({ path: path as `${string}.png` })
    },
    setViewport: (width, height) => tab.setViewport({ width, height }),
    async emulate({ colorScheme, reducedMotion }) {
      if (engine !== 'chromium') throw new Error(`${engine} cannot emulate media preferences.`)
      await tab.emulateMediaFeatures([
        ...(colorScheme ? [{ name: 'prefers-color-scheme', value: colorScheme }] : []),
        ...(reducedMotion ? [{ name: 'prefers-reduced-motion', value: reducedMotion }] : []),
      ])
    },
    newTab: async () => puppeteerPage(engine, context, await context.newPage()),
    async close() {
      await tab.close()
      const others = await context.pages()
      if (others.length === 0) await context.close()
    },
  }
}

// Firefox puts the name of the error into its message, Chromium does not.
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return /^\w*Error:/.test(error.message) ? error.message : `${error.name}: ${error.message}`
}
