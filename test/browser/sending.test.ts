import { describe, expect, test } from 'vitest'
import type { ConsentRecord } from '../../src/core/records/consentRecord.ts'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { answerBanner } from './steps/answer.ts'
import { clickNamed } from './steps/clickNamed.ts'
import { openSite, type Site } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'
import { reportsIn } from './steps/reportsIn.ts'
import { settle } from './steps/settle.ts'
import { siteConfiguration } from './steps/siteConfiguration.ts'
import { failures, startEndpoint, works, type Endpoint } from './steps/startEndpoint.ts'

const path = '/privacy.html'
/** Browsers without locks leave a tab that is gone alone for half a minute. */
const patient = { timeout: 90_000 }
const soon = { timeout: 60_000, interval: 100 }

const history = (page: Page) => page.evaluate<readonly ConsentRecord[]>('consentry.history()')
const idsIn = (page: Page) => history(page).then((records) => records.map(({ id }) => id))

async function openSending(): Promise<Site & { readonly endpoint: Endpoint }> {
  const endpoint = await startEndpoint()
  const site = await openSite(path, { ...siteConfiguration(), records: { endpoint: endpoint.url } })
  await ready(site.page)
  return { ...site, endpoint }
}

describe(`a record in ${engine}`, patient, () => {
  test('is sent nowhere where the operator has not turned that on (S25)', async () => {
    const { page, demo } = await openSite(path)
    await answerBanner(page, 'Refuse all')
    expect(await history(page)).toHaveLength(1)
    await page.reload()
    await ready(page)
    await settle(demo, page)
    expect(demo.requests).toEqual([])
    expect(demo.siteRequests.filter(({ method }) => method !== 'GET')).toEqual([])
  })

  test('is sent once, exactly as in the visitor’s own copy, and nothing with it: no cookie and no address of the page (S25)', async () => {
    const { page, demo, endpoint } = await openSending()
    await page.evaluate("document.cookie = 'session=secret'")
    await answerBanner(page, 'Refuse all')
    await expect.poll(() => endpoint.acknowledged, soon).toHaveLength(1)
    const [{ headers, records } = { headers: {}, records: [] }] = endpoint.arrivals
    expect(records).toEqual(await history(page))
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'idempotency-key': records[0]!.id.replaceAll('-', '') })
    expect([headers.cookie, headers.referer]).toEqual([undefined, undefined])
    await page.waitFor("!Object.keys(localStorage).some((key) => key.startsWith('cs_choice.task'))")
    await page.reload()
    await ready(page)
    await settle(demo, page)
    expect(endpoint.arrivals).toHaveLength(1)
  })

  test('goes to the operator, and the visitor reads that it does', async () => {
    const { page } = await openSending()
    await clickNamed(page, '.cs-banner', 'Choose')
    await page.waitFor("document.querySelector('.cs-dialog')?.innerText.includes('A copy of your choice is sent to Lumen Stream.')")
  })

  test('arrives at the demo’s own endpoint', async () => {
    const { page } = await openSite(`${path}?records`)
    await answerBanner(page, 'Accept all')
    const records = await history(page)
    await expect.poll(() => page.evaluate("fetch('/records').then((answer) => answer.json())"), soon).toEqual(records)
  })

  test.each(Object.entries(failures))(
    'is kept where the endpoint %s, and sent when it works again, also by a later page',
    async (_, fails) => {
      const { page, endpoint } = await openSending()
      endpoint.behave(fails)
      await answerBanner(page, 'Refuse all')
      await expect.poll(() => endpoint.arrivals.length, soon).toBeGreaterThan(0)
      const ids = await idsIn(page)
      expect(endpoint.acknowledged).toEqual([])
      expect(await page.evaluate("consentry.has('advertising') || consentry.has('performance')")).toBe(false)
      if (engine !== 'webkit') await expect.poll(() => reportsIn(page), soon).toEqual(['sending'])
      await page.reload()
      await ready(page)
      endpoint.behave(works)
      await expect.poll(() => endpoint.acknowledged, soon).toEqual(ids)
      expect(await idsIn(page)).toEqual(ids)
    },
  )

  test('is kept where the endpoint does not answer while the page lasts', async () => {
    const { page, endpoint } = await openSending()
    endpoint.behave(() => {})
    await answerBanner(page, 'Refuse all')
    await expect.poll(() => endpoint.arrivals.length, soon).toBe(1)
    endpoint.behave(works)
    await page.reload()
    await ready(page)
    await expect.poll(() => endpoint.acknowledged, soon).toEqual(await idsIn(page))
  })

  test('that is refused is not sent again by the next pages', async () => {
    const { page, demo, endpoint } = await openSending()
    endpoint.behave((response) => void response.writeHead(404).end())
    await answerBanner(page, 'Refuse all')
    await expect.poll(() => endpoint.arrivals.length, soon).toBe(1)
    if (engine !== 'webkit') await expect.poll(() => reportsIn(page), soon).toEqual(['sending'])
    for (let visit = 0; visit < 2; visit++) {
      await page.reload()
      await ready(page)
      await settle(demo, page)
    }
    expect(endpoint.arrivals).toHaveLength(1)
  })

  test('arrives though the page is closed at the moment of the answer', async () => {
    const { page, endpoint, openTab, url } = await openSending()
    const closing = await page.newTab()
    await closing.goto(url(path))
    await ready(closing)
    // Until then it is no answer yet.
    await closing.evaluate('new Promise((resolve) => { consentry.subscribe(() => resolve(true)); void consentry.refuse() })')
    await closing.close()
    // What the page could not do, the next one does.
    const next = await openTab(path)
    await ready(next)
    await expect.poll(() => endpoint.acknowledged.length, soon).toBeGreaterThan(0)
    expect([...new Set(endpoint.acknowledged)]).toEqual(await idsIn(next))
  })

  test('of each of two tabs is sent once', async () => {
    const { page, endpoint, openTab } = await openSending()
    const other = await openTab(path)
    await ready(other)
    for (const word of ['refuse', 'grant', 'withdraw'])
      await Promise.all([page, other].map((tab) => tab.evaluate(`consentry.${word}().then(() => undefined)`)))
    const ids = await idsIn(page)
    expect(ids).toHaveLength(6)
    await expect.poll(() => endpoint.acknowledged.toSorted(), soon).toEqual(ids.toSorted())
    for (const tab of [page, other]) {
      await tab.reload()
      await ready(tab)
    }
    await page.waitFor("!Object.keys(localStorage).some((key) => key.startsWith('cs_choice.task'))")
    expect(endpoint.acknowledged.toSorted()).toEqual(ids.toSorted())
  })
})
