import { onTestFinished } from 'vitest'
import { startDemo } from '../../../demo/server.mjs'
import type { Configuration } from '../../../src/core/configuration.ts'
import { browser } from '../fixtures.ts'
import { endsWithTest, type Site } from './openSite.ts'

/** Opens a path of the demo's site in strict mode, through `consentry/server` and with unmarked tags, as a new visitor. `configuration` is in place of the demo's own. */
export async function openStrict(path = '/', configuration?: Configuration): Promise<Site> {
  const demo = await startDemo({ quiet: true, configuration })
  onTestFinished(() => demo.close())
  const page = endsWithTest(await (await browser()).newPage())
  await page.setViewport(1280, 900)
  const url = (to = '/', host = 'strict.lumen.localhost') => demo.origin(host) + to
  await page.goto(url(path))
  return {
    demo,
    page,
    url,
    async openTab(to) {
      const tab = endsWithTest(await page.newTab())
      await tab.goto(url(to))
      return tab
    },
  }
}
