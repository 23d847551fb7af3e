import { expect, onTestFinished } from 'vitest'
import { startDemo, type Demo } from '../../../demo/server.mjs'
import type { Configuration } from '../../../src/core/configuration.ts'
import type { Page } from '../driver/types.ts'
import { browser } from '../fixtures.ts'
import { foreignRequests } from './foreignRequests.ts'

/** A visitor on the demo's site: a profile of its own, and a server of its own, so that its log is about this visitor only. */
export interface Site {
  readonly demo: Demo
  readonly page: Page
  /** The URL of a path of the site. */
  url(path?: string, host?: string): string
  /** Another tab of the same visitor, on a path of the site. */
  openTab(path?: string): Promise<Page>
}

/**
 * Opens a path of the demo's site as a new visitor. When the test is over, everything is closed; the test fails if a tab requested
 * anything from a host that is not `*.localhost`. `configuration` stands in the pages in place of their own.
 */
export async function openSite(path = '/', configuration?: Configuration): Promise<Site> {
  const demo = await startDemo({ quiet: true, configuration })
  onTestFinished(() => demo.close())
  const page = endsWithTest(await (await browser()).newPage())
  await page.setViewport(1280, 900)
  const url = (to = '/', host = 'lumen.localhost') => demo.origin(host) + to
  await page.goto(url(path))
  return {
    demo,
    page,
    url,
    async openTab(to) {
      const tab = endsWithTest(await page.newTab())
      await tab.setViewport(1280, 900)
      await tab.goto(url(to))
      return tab
    },
  }
}

/** Hooks run in reverse order, so tabs close before their first one, and before the server. */
export function endsWithTest(page: Page): Page {
  onTestFinished(async () => {
    const foreign = await foreignRequests(page)
    await page.close()
    expect(foreign, 'requests to hosts outside').toEqual([])
  })
  return page
}
