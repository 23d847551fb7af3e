import { expect, it } from 'vitest'
import type { Page } from './driver/types.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'

/** Shows the page of the gates, with Consentry, in a frame of this one. */
async function frameSite(page: Page): Promise<void> {
  await page.evaluate('void document.body.append(Object.assign(document.createElement("iframe"), { src: "/gates.html", id: "framed" }))')
  await page.waitFor('typeof framed.contentWindow.consentry?.has === "function"')
}

const banners = (page: Page) => page.evaluate<number>('framed.contentDocument.querySelectorAll("[aria-labelledby]").length')

it('a page in a frame asks if nobody else does', async () => {
  const { page } = await openSite('/gates.html?control')
  await frameSite(page)
  await expect.poll(() => banners(page), { timeout: 10_000 }).toBeGreaterThan(0)
})

it('a page in a frame of one that asks does not ask, and the answer counts there too', async () => {
  const { page, demo, url } = await openSite('/gates.html')
  await ready(page)
  await frameSite(page)
  await page.waitFor('!!document.querySelector("[aria-labelledby]")')
  const ask = () =>
    page.evaluate(
      `framed.contentWindow.fetch(${JSON.stringify(url('/picture.svg?of=framed', 'fixture.localhost'))}, { mode: 'no-cors' }).then(() => 'passed', ({ name }) => name)`,
    )
  expect(await ask()).toBe('TypeError')
  expect(demo.requests).toEqual([])
  expect(await banners(page)).toBe(0)
  await page.evaluate('consentry.grant("fixture").then(() => true)')
  await page.waitFor('framed.contentWindow.consentry.has("fixture")')
  expect(await ask()).toBe('passed')
  await page.evaluate('consentry.withdraw("fixture").then(() => true)')
  expect(await ask()).toBe('TypeError')
})
