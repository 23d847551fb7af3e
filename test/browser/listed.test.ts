import { describe, expect, it } from 'vitest'
import { engine } from './fixtures.ts'
import { answerBanner } from './steps/answer.ts'
import { clickNamed } from './steps/clickNamed.ts'
import { expand } from './steps/expand.ts'
import { fetchOwn } from './steps/fetchOwn.ts'
import { itemNames } from './steps/itemNames.ts'
import { listedRows } from './steps/listedRows.ts'
import { openListed } from './steps/openListed.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'
import { reportsOf } from './steps/reportsOf.ts'
import { requestsOf } from './steps/requestsOf.ts'

const keen = '/vendor.html?id=keen'

describe(`what the preferences list in ${engine}`, () => {
  it('is every cookie by name, with what it is for, how long it is kept, and whose it is (S1)', async () => {
    const { page } = await openListed('/')
    await expand(page, 'Essential')
    await expand(page, 'Lumen Stream')
    expect(await listedRows(page)).toContainEqual([
      'lumen_session',
      'Cookie',
      'this session',
      'this site',
      'Tells our server which place to continue from',
    ])
    await expand(page, 'Advertising')
    await expand(page, 'Segment')
    expect(await listedRows(page)).toContainEqual(['ajs_anonymous_id', 'Cookie', '1 year', 'this site', 'Recognises this browser'])
    // Who is behind it stands with the service.
    expect(await page.evaluate("document.querySelector('.cs-dialog').innerText")).toContain('Twilio Inc.')
  })

  it('is what another site keeps too, as another company’s (S1)', async () => {
    const { page } = await openListed('/')
    await expand(page, 'Performance and functionality')
    await expand(page, 'Trailer player')
    const [, , kept] = await listedRows(page)
    expect(kept!.slice(0, 4)).toEqual(['reel.quality', 'Local storage', 'until deleted', 'Reel Player Ltd'])
  })

  it('is storage and databases by name, as cookies are (S2)', async () => {
    const { page } = await openListed('/')
    await expand(page, 'Performance and functionality')
    await expand(page, 'Mixpanel')
    const rows = (await listedRows(page)).map(([name, what]) => `${what} ${name}`)
    expect(rows).toEqual(expect.arrayContaining(['Local storage __mplss_*', 'Session storage mp_tab_id_*', 'IndexedDB mixpanelBrowserDb']))
  })

  it('is a pixel with the cookies that it goes with (S3)', async () => {
    const { page } = await openListed(keen)
    await expand(page, 'Advertising')
    await expand(page, 'Keen campaign pixel')
    expect(await listedRows(page)).toContainEqual(['keen.localhost', 'Pixel', 'not stored', 'Keen', 'Goes with keen_campaign.'])
  })

  it('is a pixel in letters, which no page can hold back, with where that is decided (S5)', async () => {
    const { page } = await openListed('/mail.html')
    await expand(page, 'Advertising')
    await expand(page, 'Lumen Letters')
    const [pixel] = await listedRows(page)
    expect(pixel).toEqual([
      'letters.localhost',
      'Pixel',
      'not stored',
      'Penny Post Ltd',
      'A picture in our letters that tells when one is opened. This page cannot hold it back. Choose here instead: Turn off loading pictures in your mail app',
    ])
    expect(await page.evaluate("document.querySelector('.cs-technologies td:last-child a').getAttribute('href')")).toBe(
      '/mail.html#pictures',
    )
  })
})

describe(`a pixel and its cookie in ${engine}`, () => {
  it('both wait for the grant, and one withdrawal stops both (S3)', async () => {
    const site = await openSite(keen)
    const hasCookie = async () => (await itemNames(site.page)).includes('keen_campaign')
    await ready(site.page)
    // The control: the same page without Consentry.
    const control = await openSite(`${keen}&control`)
    await expect.poll(() => reportsOf(control.demo, 'keen').length, { timeout: 10_000 }).toBeGreaterThan(0)
    await fetchOwn(site, site.page)
    expect([requestsOf(site.demo, 'keen').length, await hasCookie()]).toEqual([0, false])

    await answerBanner(site.page, 'Accept all')
    await expect.poll(() => reportsOf(site.demo, 'keen').length, { timeout: 10_000 }).toBeGreaterThan(0)
    expect(await hasCookie()).toBe(true)

    const before = reportsOf(site.demo, 'keen').length
    await site.page.click('[data-action="Play"]')
    await expect.poll(() => reportsOf(site.demo, 'keen').length, { timeout: 10_000 }).toBeGreaterThan(before)

    await site.page.click('main a[href="#cookie-preferences"]')
    await clickNamed(site.page, '.cs-dialog', 'Refuse all')
    await site.page.waitFor('consentry.history().then((records) => records.length === 2)')
    await fetchOwn(site, site.page)
    site.demo.clear()
    await site.page.click('[data-action="Play"]')
    await fetchOwn(site, site.page)
    expect([requestsOf(site.demo, 'keen').length, await hasCookie()]).toEqual([0, false])
  })
})
