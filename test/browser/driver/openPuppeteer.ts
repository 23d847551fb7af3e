import { launch } from 'puppeteer-core'
import { atProcessEnd } from './atProcessEnd.ts'
import { launchOptions } from './launchOptions.ts'
import { limits } from './limits.ts'
import { puppeteerPage } from './puppeteerPage.ts'
import { signalGroup } from './startProcess.ts'
import { homeIn, temporaryFolder } from './temporaryFolder.ts'
import type { Browser } from './types.ts'

/** Starts Chromium or Firefox with a profile folder of its own, which is removed at the end. */
export async function openPuppeteer(engine: 'chromium' | 'firefox', executablePath: string): Promise<Browser> {
  const profile = temporaryFolder()
  const browser = await launch({
    ...launchOptions[engine],
    executablePath,
    userDataDir: profile.path,
    env: { ...process.env, ...homeIn(profile.path) },
  })
  const child = browser.process()
  const kill = () => child && signalGroup(child, 'SIGKILL')
  const forget = atProcessEnd(kill)
  return {
    engine,
    version: await browser.version(),
    async newPage() {
      const context = await browser.createBrowserContext()
      return puppeteerPage(engine, context, await context.newPage())
    },
    async close() {
      const timer = setTimeout(kill, limits.end)
      await browser.close()
      clearTimeout(timer)
      forget()
      profile.remove()
    },
  }
}
