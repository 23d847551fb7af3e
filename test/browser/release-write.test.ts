import { describe, expect, it } from 'vitest'
import type { Page } from './driver/types.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'

/** What stands in the place, in order. */
const stands = (page: Page) => page.evaluate<string[]>("[...document.querySelectorAll('#place [id]')].map(({ id }) => id)")
/** What ran, without what waits for nobody and what is another service's. */
const ran = async (page: Page) => (await page.evaluate<string[]>('order')).filter((name) => !/^(other|async|deferred)/.test(name))
const over = "['async ends', 'deferred ends', 'end'].every((name) => order.includes(name))"

describe('what a released script writes with document.write', () => {
  it('stands and runs where it would without Consentry, and the page stays', async () => {
    const control = await openSite('/write.html?control')
    await control.page.waitFor(over)
    const [expectedPlace, expectedOrder] = [await stands(control.page), await ran(control.page)]
    expect(expectedPlace).toContain('one-nested')
    expect(expectedOrder).toContain('one nested inline')

    const { demo, page } = await openSite('/write.html')
    await ready(page)
    await page.evaluate('consentry.grant("fixture").then(() => true)')
    await page.waitFor(over)
    expect(await stands(page)).toEqual(expectedPlace)
    expect(await ran(page)).toEqual(expectedOrder)
    await page.waitFor("document.getElementById('one-picture').naturalWidth > 0")
    // What is written for a service that is denied waits for its own grant.
    expect(demo.requests.filter(({ host }) => host === 'other.localhost')).toEqual([])
    expect(demo.requests.filter(({ query }) => query.includes('noscript'))).toEqual([])
    await page.evaluate('consentry.grant("other").then(() => true)')
    await page.waitFor("order.includes('other')")
  })
})
