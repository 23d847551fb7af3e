import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/core/records/canonicalJson.ts'
import type { CurrentRecord } from '../../src/core/records/consentRecord.ts'
import type { Notice } from '../../src/core/records/notice.ts'
import type { Verification } from '../../src/core/records/verification.ts'
import type { Json, Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { answerBanner, answerPreferences } from './steps/answer.ts'
import { clickNamed } from './steps/clickNamed.ts'
import { writeLedger } from './steps/ledger.ts'
import { openOwnPage } from './steps/openOwnPage.ts'
import { openSite, type Site } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'
import { reportsIn } from './steps/reportsIn.ts'

const history = (page: Page) => page.evaluate<readonly CurrentRecord[]>('consentry.history()')
const verify = (page: Page) => page.evaluate<Verification>('consentry.verify()')
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** Three answers of a visitor: on the banner, in the preferences, and by the site's own code. */
async function threeAnswers(): Promise<Site> {
  const site = await openSite('/article.html')
  const { page } = site
  await answerBanner(page, 'Refuse all')
  await answerPreferences(page, 'Save my choices', ['Advertising'])
  await page.evaluate('consentry.withdraw().then(() => undefined)')
  return site
}

describe(`records in ${engine}`, () => {
  it('prove when and how the visitor answered, and what was shown, word for word (S10)', async () => {
    const { page } = await openSite('/article.html')
    const shown = await page.waitFor<string>("document.querySelector('.cs-banner h2')?.textContent")
    await answerBanner(page, 'Refuse all')
    const { records, notices } = JSON.parse(await page.evaluate<string>('consentry.export()')) as {
      records: readonly CurrentRecord[]
      notices: Readonly<Record<string, Notice>>
    }
    const [{ hash, ...record }] = records as [CurrentRecord]
    expect(record).toMatchObject({
      schema: 2,
      previous: null,
      intent: 'refuse',
      method: 'banner',
      region: '',
      model: 'opt-in',
      signals: [],
    })
    expect(hash).toBe(sha256(canonicalJson(record)))
    const notice = notices[record.notice!]!
    expect(record.notice).toBe(sha256(canonicalJson(notice)))
    expect(notice.texts.title).toBe(shown)
    expect(notice.texts).toMatchObject({ refuse: 'Refuse all', accept: 'Accept all' })
    expect(notice.categories.map(({ name }) => name)).toEqual(['Essential', 'Performance and functionality', 'Advertising'])
    expect(Object.keys(record.bases)).toEqual(Object.keys(record.answers))
    expect(await verify(page)).toEqual({ outcome: 'whole', count: 1, findings: [] })
  })

  it('show the visitor, or whoever gets a copy, which of them was changed, taken away or moved (S17)', async () => {
    const site = await threeAnswers()
    const { page } = site
    expect((await verify(page)).outcome).toBe('whole')
    const records = await history(page)
    const [first, second, third] = records as [CurrentRecord, CurrentRecord, CurrentRecord]
    const found = async () => (await verify(page)).findings.map(({ position, id, problem }) => [position, id, problem])

    await writeLedger(site, { 'record 000000001': { ...second, answers: {} } })
    expect(await found()).toEqual([[2, second.id, 'changed']])
    await writeLedger(site, { 'record 000000001': null })
    expect(await found()).toEqual([[2, null, 'missing']])
    await writeLedger(site, { 'record 000000001': { ...third }, 'record 000000002': { ...second } })
    expect(await found()).toEqual([
      [2, third.id, 'moved'],
      [3, second.id, 'moved'],
    ])
    await writeLedger(site, { 'record 000000001': { ...second }, 'record 000000002': { ...third } })
    expect(await found()).toEqual([])
    expect(await history(page)).toEqual([first, second, third])
  })

  it.each<[string, Json]>([
    ['damaged', { schema: 2, id: 'x', answers: { posthog: 'granted' } }],
    ['later-version', { schema: 9, id: 'x', answers: { posthog: 'granted' } }],
    ['oversized', { schema: 2, id: 'x', answers: { posthog: 'granted' }, more: 'x'.repeat(2_000_000) }],
  ])(
    'that are %s are kept, named and reported, and grant nothing; later answers are recorded behind them (S25)',
    async (problem, value) => {
      const site = await openSite('/article.html')
      const { page, openTab } = site
      await answerBanner(page, 'Refuse all')
      await writeLedger(site, { 'record 000000001': value })
      const other = await openTab('/article.html')
      await ready(other)
      await other.evaluate("consentry.refuse('keen').then(() => undefined)")
      expect((await history(other)).map(({ intent }) => intent)).toEqual(['refuse', 'refuse'])
      expect((await verify(other)).findings).toContainEqual({ position: 2, id: 'x', problem })
      expect(await other.evaluate("consentry.has('posthog')")).toBe(false)
      // WebKit's driver does not tell what is in the console.
      if (engine !== 'webkit') expect(reportsIn(other)).toEqual(['unreadable'])
    },
  )

  it('of a page without WebCrypto, as on http, have no hash, and that is said', async () => {
    const page = await openOwnPage({ first: "Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined })" })
    await answerBanner(page, 'Refuse all')
    const [record] = await history(page)
    expect([record!.hash, record!.notice]).toEqual([null, null])
    expect(await verify(page)).toEqual({
      outcome: 'unproven',
      count: 1,
      findings: [{ position: 1, id: record!.id, problem: 'not-hashed' }],
    })
  })
})

describe(`earlier choices in the preferences in ${engine}`, () => {
  it('are there in words, and can be taken along and deleted; the choice stays (S17)', async () => {
    const { page } = await threeAnswers()
    await page.evaluate("window.files = [], URL.createObjectURL = (blob) => (files.push(blob), 'data:,'), 0")
    await page.click('footer a[href="#cookie-preferences"]')
    await page.click(await page.waitFor("document.querySelector('#cs-title-history-more') && '#cs-title-history-more'"))
    await page.waitFor("document.querySelectorAll('.cs-history li').length === 3")
    const [newest] = await page.evaluate<readonly string[]>(
      "[...document.querySelectorAll('.cs-history li')].map(({ innerText }) => innerText)",
    )
    expect(newest).toContain('Refused: Performance and functionality and Advertising')
    expect(newest).toContain('taken back')

    await clickNamed(page, '.cs-history', 'Download')
    await page.waitFor('files.length === 1')
    const file = JSON.parse(await page.evaluate<string>('files[0].text()')) as { records: readonly CurrentRecord[] }
    expect(file.records).toEqual(await history(page))

    await clickNamed(page, '.cs-history', 'Delete my history')
    await clickNamed(page, '.cs-history', 'Delete')
    await page.waitFor("document.querySelector('.cs-history [role=status]').textContent.startsWith('Your history is deleted')")
    expect(await history(page)).toEqual([])
    expect(await verify(page)).toEqual({ outcome: 'whole', count: 0, findings: [] })
    await page.reload()
    await ready(page)
    // The choice is remembered: nothing is asked again.
    expect(
      await page.evaluate("[consentry.has('advertising'), document.cookie.includes('cs_choice='), !!document.querySelector('.cs-banner')]"),
    ).toEqual([false, true, false])
  })
})
