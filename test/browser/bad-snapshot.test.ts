import { describe, expect, it } from 'vitest'
import { engine } from './fixtures.ts'
import { answerBanner } from './steps/answer.ts'
import { fetchOwn } from './steps/fetchOwn.ts'
import { openSite } from './steps/openSite.ts'

/** What can become of a good snapshot. */
const damages: Readonly<Record<string, (good: string) => string>> = {
  truncated: (good) => good.slice(0, -9),
  'one letter changed': (good) => good.replace(/\w$/, (last) => (last === '0' ? '1' : '0')),
  'of a later format': (good) => good.replace(/^2/, '3'),
  'of somebody else’s tool': () => '%7B%22analytics%22%3Atrue%7D',
  empty: () => '',
  'very long': (good) => good + 'b'.repeat(3500),
  'a huge run': (good) => good.replace(/\.\w*\.(\w+)$/, '.999999999999b.$1'),
}

describe(`a damaged or foreign snapshot in ${engine}`, () => {
  it.each(Object.keys(damages))('counts as no choice, and the visitor is asked: %s', async (name) => {
    const site = await openSite('/')
    const { page, demo } = site
    await answerBanner(page, 'Accept all')
    const good = await page.evaluate<string>('document.cookie.match(/cs_choice=([^;]*)/)[1]')
    await page.goto(site.url('/vendor.html?control&id=none'))
    await page.evaluate((value: string) => void (document.cookie = `cs_choice=${value};path=/;max-age=9999`), damages[name]!(good))
    await fetchOwn(site, page)
    demo.clear()

    await page.goto(site.url('/'))
    await page.waitFor("!!document.querySelector('.cs-banner')")
    await fetchOwn(site, page)
    expect(demo.requests).toEqual([])
    expect(await page.evaluate("consentry.has('performance') || consentry.has('advertising')")).toBe(false)

    await answerBanner(page, 'Refuse all')
    await page.reload()
    await page.waitFor("typeof window.consentry?.has === 'function'")
    await fetchOwn(site, page)
    expect(await page.evaluate("!!document.querySelector('.cs-banner')")).toBe(false)
    expect(demo.requests).toEqual([])
  })

  it('is the control: the good one counts', async () => {
    const { page } = await openSite('/')
    await answerBanner(page, 'Accept all')
    await page.reload()
    await page.waitFor("window.consentry?.has?.('performance') && consentry.has('advertising')")
    expect(await page.evaluate("!!document.querySelector('.cs-banner')")).toBe(false)
  })
})
