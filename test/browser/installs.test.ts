import { describe, expect, it } from 'vitest'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { answerBanner, answerPreferences } from './steps/answer.ts'
import { eventsOf } from './steps/eventsOf.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'
import { reportsOf } from './steps/reportsOf.ts'
import { settle } from './steps/settle.ts'

/** The four ways to install, each a page, with vendors on it. */
const ways: readonly (readonly [way: string, path: string, vendors: readonly string[]])[] = [
  ['(a) the guard inlined, the runtime from its file', '/?install=a', ['posthog', 'snowplow', 'keen']],
  ['(b) one file', '/?install=b', ['posthog', 'snowplow', 'keen']],
  ['(c) the guard inlined, the runtime from npm', '/adopt.html', ['posthog', 'snowplow']],
  ['(d) everything from npm', '/npm.html', ['posthog', 'snowplow', 'keen']],
]

/** Consentry is there, and has the name that the steps know it by, which the script gives it and npm does not. */
async function named(page: Page): Promise<void> {
  await ready(page)
  await page.evaluate('void (window.consentry ??= window.siteConsent)')
}

describe.each(ways)(`installed in way %s in ${engine}`, (_, path, vendors) => {
  it('nothing runs before a choice or after a refusal; what is accepted runs', async () => {
    const { demo, page, url } = await openSite(path)
    await named(page)
    await page.waitFor('!!document.querySelector(".cs-banner")')
    await settle(demo, page)
    expect(demo.requests).toEqual([])
    const held = new Set((await eventsOf(page)).filter(({ outcome }) => outcome === 'held').map(({ service }) => service))
    expect([...held]).toEqual(expect.arrayContaining([...vendors]))

    await answerBanner(page, 'Refuse all')
    await page.reload()
    await named(page)
    await settle(demo, page)
    expect(demo.requests).toEqual([])
    expect(await page.evaluate('!!document.querySelector(".cs-banner")')).toBe(false)

    await answerPreferences(page, 'Accept all')
    const reported = () => vendors.filter((id) => reportsOf(demo, id).length > 0)
    await expect.poll(reported, { timeout: 15_000 }).toEqual(vendors)
    // The next page runs them without being asked.
    await page.goto(url('/gates.html?control'))
    demo.clear()
    await page.goto(url(path))
    await expect.poll(reported, { timeout: 15_000 }).toEqual(vendors)
    expect(await page.evaluate('!!document.querySelector(".cs-banner")')).toBe(false)
  })

  it('everything runs on the same page without Consentry', async () => {
    const { demo } = await openSite(`${path}${path.includes('?') ? '&' : '?'}control`)
    await expect.poll(() => vendors.filter((id) => reportsOf(demo, id).length > 0), { timeout: 15_000 }).toEqual(vendors)
  })
})

it('the guard’s code is loaded once, in every way', async () => {
  for (const [, path] of ways) {
    const { demo, page } = await openSite(path)
    await ready(page)
    const scripts = demo.siteRequests.filter(({ path: file }) => /^\/consentry\/.*\.js$/.test(file)).map(({ path: file }) => file)
    expect(scripts.length).toBe(new Set(scripts).size)
    const withGuard = await page.evaluate(
      async (files: readonly string[]) => {
        const texts = await Promise.all(files.map(async (file) => (await fetch(file)).text()))
        return files.filter((_, index) => texts[index]!.includes('insertAdjacentHTML'))
      },
      [path, ...scripts],
    )
    expect(withGuard, path).toHaveLength(1)
  }
})
