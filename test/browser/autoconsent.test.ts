import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { engine } from './fixtures.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'

/** The library's own build for pages that are driven from outside; it knows no rule for us and has only its heuristics. */
const autoconsent = readFileSync('node_modules/@duckduckgo/autoconsent/dist/autoconsent.playwright.js', 'utf8')

/** Plays the part of the browser extension: answers the library's first message, and keeps what it says. */
function playExtension(): void {
  const scope = window as { autoconsentSendMessage?: unknown; autoconsentReceiveMessage?: (message: unknown) => void; said?: unknown[] }
  const said: unknown[] = (scope.said = [])
  scope.autoconsentSendMessage = async (message: { type: string }) => {
    said.push(message)
    if (message.type !== 'init') return
    // The first message is sent before the library can receive one.
    await new Promise((resolve) => queueMicrotask(() => resolve(undefined)))
    const config = { enabled: true, autoAction: 'optOut', isMainWorld: true, heuristicMode: 'reject', enableHeuristicDetection: true }
    const rest = { disabledCmps: [], enablePrehide: false, enableCosmeticRules: false, enableFilterList: false, detectRetries: 20 }
    scope.autoconsentReceiveMessage!({ type: 'initResp', config: { ...config, ...rest, heuristicPopupSearchTimeout: 100 }, rules: {} })
  }
}

// What the visitor's extension does is the same everywhere; it is tried where extensions of this kind are most used.
describe.runIf(engine === 'chromium')('the visitor’s autoconsent, by its heuristics alone', () => {
  it.each([
    ['', '/'],
    [', also where only gestures grant', '/?trusted'],
  ])('finds the banner and refuses on its own%s', async (_, path) => {
    const { page } = await openSite(path)
    await ready(page)
    await page.waitFor('!!document.querySelector(".cs-banner")')
    await page.evaluate(playExtension)
    await page.evaluate(`void (() => { ${autoconsent} })()`)
    await page.waitFor('consentry.history().then((records) => records.length > 0)')
    const [record] =
      await page.evaluate<readonly { intent: string; method: string; answers: Record<string, string> }[]>('consentry.history()')
    expect(record).toMatchObject({ intent: 'refuse', method: 'banner' })
    expect(new Set(Object.values(record!.answers))).toEqual(new Set(['refused']))
    const said = await page.waitFor<readonly { type: string; result?: boolean }[]>(
      'window.said.some(({ type }) => type === "optOutResult") && window.said',
    )
    expect(said.find(({ type }) => type === 'optOutResult')).toMatchObject({ result: true })
    expect(await page.evaluate('!!document.querySelector(".cs-banner")')).toBe(false)
  })
})
