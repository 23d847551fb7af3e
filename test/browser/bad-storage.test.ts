import { describe, expect, it } from 'vitest'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { answerBanner } from './steps/answer.ts'
import { clickNamed } from './steps/clickNamed.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'
import { reportsIn } from './steps/reportsIn.ts'
import { settle } from './steps/settle.ts'

interface Recorded {
  readonly intent: string
  readonly id: string
}
const history = (page: Page) => page.evaluate<readonly Recorded[]>('consentry.history()')
const intents = async (page: Page) => (await history(page)).map(({ intent }) => intent)

/** WebKit's driver does not tell what is in the console. */
function expectReports(page: Page, topics: readonly string[]): void {
  const told = reportsIn(page)
  if (engine === 'webkit') expect(told).toBeUndefined()
  else expect(told).toEqual(topics)
}

describe(`a record store that is broken, in ${engine}`, () => {
  it.each([
    ['is missing', 'missing'],
    ['throws when it is opened', 'throwing'],
    ['fails when it is opened', 'failing'],
  ])('%s: the choice works, the failure is reported once, and the record is kept for the next page', async (_, way) => {
    const { page, url } = await openSite(`/refused.html?${way}`)
    await ready(page)
    await clickNamed(page, '.cs-banner', 'Accept all')
    await page.waitFor('order.length === 2')
    expect(await page.evaluate('order')).toEqual(expect.arrayContaining(['inline', 'other']))
    expect(await intents(page)).toEqual(['grant'])
    expect(await page.evaluate('!!document.querySelector(".cs-banner")')).toBe(false)
    expectReports(page, ['record'])
    const [made] = await history(page)

    await page.evaluate('consentry.refuse("other").then(() => true)')
    expect(await intents(page)).toEqual(['grant', 'refuse'])
    await page.goto(url('/refused.html'))
    await ready(page)
    await page.waitFor('consentry.history().then(() => !Object.keys(localStorage).some((key) => key.includes(".task.")))')
    expect(await intents(page)).toEqual(['grant', 'refuse'])
    expect((await history(page))[0]!.id).toBe(made!.id)
    expect(await page.evaluate('[consentry.has("fixture"), consentry.has("other")]')).toEqual([true, false])
  })

  it('lets nothing through after a refusal', async () => {
    const { demo, page } = await openSite('/refused.html?throwing')
    await ready(page)
    await clickNamed(page, '.cs-banner', 'Refuse all')
    await page.waitFor('!document.querySelector(".cs-banner")')
    expect(await intents(page)).toEqual(['refuse'])
    await settle(demo, page)
    expect(await page.evaluate('order')).toEqual([])
    expect(demo.requests).toEqual([])
  })

  it('holds somebody else’s database under our name: the same', async () => {
    const { page, url } = await openSite('/gates.html?control')
    const open = (name: string) =>
      new Promise<void>((resolve) => {
        indexedDB.open(name).onsuccess = ({ target }) => {
          ;(target as IDBOpenDBRequest).result.close()
          resolve()
        }
      })
    await page.evaluate(open, 'consentry-cs_choice')
    await page.goto(url('/refused.html'))
    await ready(page)
    await clickNamed(page, '.cs-banner', 'Accept all')
    await page.waitFor('order.length === 2')
    expect(await intents(page)).toEqual(['grant'])
    expectReports(page, ['record'])
  })

  it('is spared when localStorage is full: choice and record are kept', async () => {
    const { page } = await openSite('/refused.html')
    await ready(page)
    const left = await page.evaluate(() => {
      for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2))
        try {
          for (let count = 0; ; count++) localStorage.setItem(`own.${size}.${count}`, 'x'.repeat(size))
        } catch {
          // Full for this size.
        }
      try {
        localStorage.setItem('own.last', 'one more item')
      } catch (error) {
        return (error as Error).name
      }
      return 'room'
    })
    expect(left).toBe('QuotaExceededError')
    await answerBanner(page, 'Accept all')
    await page.waitFor('order.length === 2')
    await page.reload()
    await ready(page)
    await page.waitFor('order.length === 2')
    expect(await intents(page)).toEqual(['grant'])
    expect(await page.evaluate('!!document.querySelector(".cs-banner")')).toBe(false)
    expectReports(page, [])
  })

  it('works where nothing is wrong: the control', async () => {
    const { page, demo } = await openSite('/refused.html')
    await settle(demo, page)
    expect(await page.evaluate('order')).toEqual([])
    await answerBanner(page, 'Accept all')
    await page.waitFor('order.length === 2')
    await page.waitFor('!Object.keys(localStorage).some((key) => key.includes(".task."))')
    expect(await intents(page)).toEqual(['grant'])
    expectReports(page, [])
  })
})

describe.runIf(engine === 'chromium')('a disk that is full, which only Chromium’s driver can say', () => {
  it('keeps the record until there is room', async () => {
    const { page, url } = await openSite('/refused.html')
    await ready(page)
    const cdp = await page.cdp()
    await cdp.send('Storage.overrideQuotaForOrigin', { origin: url(''), quotaSize: 1 })
    await clickNamed(page, '.cs-banner', 'Accept all')
    await page.waitFor('order.length === 2')
    expect(await intents(page)).toEqual(['grant'])
    expectReports(page, ['record'])
    await cdp.send('Storage.overrideQuotaForOrigin', { origin: url('') })
    await page.reload()
    await ready(page)
    await page.waitFor('consentry.history().then(() => !Object.keys(localStorage).some((key) => key.includes(".task.")))')
    expect(await intents(page)).toEqual(['grant'])
  })
})
