import { describe, expect, it } from 'vitest'
import { engine } from './fixtures.ts'
import { clickNamed } from './steps/clickNamed.ts'
import { openOwnPage } from './steps/openOwnPage.ts'
import { ready } from './steps/ready.ts'

const first = `
  window.calls = []
  window.consentry = window.consentry || []
  consentry.push(['subscribe', (decision, changes) => calls.push(['subscribed', ...changes.granted.filter((id) => id === 'keen')])])
  consentry.push(['watch', (event) => calls.push(['watched', event.outcome])], ['grant', 'keen'])
  window.callsBefore = calls.length
`

describe(`the public object in ${engine}`, () => {
  it('runs the calls that were queued before its script was there, and those that are pushed later', async () => {
    const page = await openOwnPage({ first })
    expect(await page.evaluate('callsBefore')).toBe(0)
    await page.waitFor("!Array.isArray(consentry) && consentry.has('keen')")
    expect(await page.evaluate('calls')).toContainEqual(['subscribed', 'keen'])
    expect(await page.evaluate("consentry.has('segment')")).toBe(false)
    await page.evaluate("consentry.push(['grant', 'segment'])")
    await page.waitFor("consentry.has('segment')")
    await page.evaluate("void (document.cookie = 'keen_campaign=1')")
    expect(await page.evaluate('calls')).toContainEqual(['watched', 'stored'])
    expect(await page.evaluate('consentry.history().then((records) => records.map(({ intent }) => intent))')).toEqual(['grant', 'grant'])
  })

  it('says what is granted: a category only when every service of it is, an unknown id never', async () => {
    const page = await openOwnPage()
    await ready(page)
    const granted = () =>
      page.evaluate("['lumen', 'essential', 'keen', 'segment', 'advertising', 'unheard-of'].filter((id) => consentry.has(id))")
    expect(await granted()).toEqual(['lumen', 'essential'])
    await page.evaluate("consentry.grant('keen').then(() => undefined)")
    expect(await granted()).toEqual(['lumen', 'essential', 'keen'])
    await page.evaluate("consentry.grant(['segment', 'unheard-of']).then(() => undefined)")
    expect(await granted()).toEqual(['lumen', 'essential', 'keen', 'segment', 'advertising'])
  })

  it('waits for a grant until it is given, in the interface too, and no longer than the caller wants', async () => {
    const page = await openOwnPage()
    await ready(page)
    await page.evaluate(() => {
      const consent = window.consentry!
      const told: string[] = []
      const abort = new AbortController()
      const tell = (what: string) => (value: unknown) => void told.push(`${what} ${value}`)
      void consent.when('lumen').then(tell('required'))
      void consent.when('advertising').then(tell('granted'))
      consent.when('performance', { signal: abort.signal }).then(tell('not aborted'), tell('aborted'))
      consent.when('keen', { signal: AbortSignal.abort('early') }).then(tell('not aborted'), tell('aborted'))
      Object.assign(window, { told, abort })
    })
    await page.evaluate("consentry.refuse('performance').then(() => undefined)")
    expect(await page.evaluate('told')).toEqual(['required undefined', 'aborted early'])
    await page.evaluate("abort.abort('late')")
    expect(await page.evaluate('told')).toEqual(['required undefined', 'aborted early', 'aborted late'])
    await clickNamed(page, '.cs-banner', 'Accept all')
    await page.waitFor("told.includes('granted undefined')")
    expect(await page.evaluate('told.length')).toBe(4)
  })

  it('tells subscribers of each change until they take it back; one that throws does not stop the others', async () => {
    const page = await openOwnPage()
    await ready(page)
    await page.evaluate(() => {
      const consent = window.consentry!
      const changes: string[] = []
      consent.subscribe(() => {
        throw new Error('on purpose')
      })
      const undo = consent.subscribe(({ granted }, { granted: more, denied: less }) => {
        changes.push(`undone ${granted.has('keen')} +${more.includes('keen')} -${less.includes('keen')}`)
      })
      consent.subscribe(({ granted }) => void changes.push(`kept ${granted.has('keen')}`))
      Object.assign(window, { changes, undo })
    })
    expect(await page.evaluate('changes')).toEqual([])
    await page.evaluate("consentry.grant('keen').then(() => undefined)")
    expect(await page.evaluate('changes')).toEqual(['undone true +true -false', 'kept true'])
    await page.evaluate('void undo()')
    await page.evaluate('consentry.withdraw().then(() => undefined)')
    expect(await page.evaluate('changes')).toEqual(['undone true +true -false', 'kept true', 'kept false'])
  })
})
