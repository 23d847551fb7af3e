import { describe, expect, it } from 'vitest'
import type { Configuration } from '../../src/core/configuration.ts'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { readId, withIdentifiers } from './steps/identifiers.ts'
import { openOwnPage } from './steps/openOwnPage.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'
import { settle } from './steps/settle.ts'

const ifa = '38400000-8cf0-41bd-b23e-10b96e40000d'
const device = { ifa, ifa_type: 'aaid', lmt: 0 }
const noted = 'window.told = []; { const { error } = console; console.error = (...all) => { told.push(all.join(" ")); error(...all) } }'

/** A page in an app: a script that stands in for it, and the host that the page names. */
async function inApp(app: string, host: string, configuration: Configuration = withIdentifiers): Promise<Page> {
  const page = await openOwnPage({ configuration, head: `<script>${noted}${app}</script>` })
  await ready(page)
  await page.evaluate(`consentry.ids().then((ids) => void ids.bridge(${host}, ['android']))`)
  return page
}

const grant = (page: Page) => page.evaluate("consentry.grant('adnet').then(() => undefined)")
const toldOf = (page: Page) => page.evaluate<readonly string[]>('told')
const reply = (answer: object) => `({ consentry: 'ids', call: question.call, ...${JSON.stringify(answer)} })`

/** The usual ways to an app, each with a stand-in that gives `answer`. */
const ways: readonly (readonly [way: string, app: (answer: object) => string, host: string])[] = [
  [
    'a handler of WebKit that replies',
    (answer) => `window.webkit = { messageHandlers: { app: { postMessage: async () => (${JSON.stringify(answer)}) } } }`,
    "{ webkit: 'app' }",
  ],
  [
    'a handler of WebKit that posts a message to the page',
    (answer) => `window.webkit = { messageHandlers: { app: { postMessage(question) { postMessage(${reply(answer)}, '*') } } } }`,
    "{ webkit: 'app' }",
  ],
  ['an object of Android', (answer) => `window.App = { read: () => '${JSON.stringify(answer)}' }`, "{ android: 'App' }"],
  [
    'React Native',
    (answer) =>
      `window.ReactNativeWebView = { postMessage(text) { const question = JSON.parse(text); postMessage(JSON.stringify${reply(answer)}, '*') } }`,
    '{ reactNative: true }',
  ],
  [
    'React Native, by an event that it makes up',
    (answer) =>
      `window.ReactNativeWebView = { postMessage(text) { const question = JSON.parse(text); dispatchEvent(new MessageEvent('message', { data: ${reply(answer)} })) } }`,
    '{ reactNative: true }',
  ],
]

describe.each(ways)(`in an app that is reached by %s, in ${engine}`, (_, app, host) => {
  it('the identifier of the device is given only while granted (S4)', async () => {
    const page = await inApp(app(device), host)
    expect(await readId(page, 'android')).toBeNull()
    await grant(page)
    expect(await readId(page, 'android')).toEqual(device)
    expect(await readId(page, 'apple')).toBeNull()
    await page.evaluate('consentry.withdraw().then(() => undefined)')
    expect(await readId(page, 'android')).toBeNull()
    expect(await toldOf(page)).toEqual([])
  })

  it('an identifier that the device limits is not given (S4)', async () => {
    const page = await inApp(app({ ...device, lmt: 1 }), host)
    await grant(page)
    expect(await readId(page, 'android')).toBeNull()
    await page.evaluate('consentry.openPreferences()')
    await page.waitFor("document.querySelector('.cs-identifiers')?.innerText.includes('which limits it: Ad network does not get it')")
    expect(await toldOf(page)).toEqual([])
  })

  it('an answer that lies about its type gives nothing and is reported (S4)', async () => {
    const page = await inApp(app({ ...device, ifa_type: 'rida' }), host)
    await grant(page)
    expect(await readId(page, 'android')).toBeNull()
    expect(await toldOf(page)).toEqual(['[consentry] bridge android: the answer has the ifa_type rida, and the configuration says aaid'])
  })
})

describe(`a bridge in ${engine}`, () => {
  it.each([
    ['never answers', 'window.App = { read: () => new Promise(() => {}) }', 'no answer within 3 seconds'],
    ['throws', "window.App = { read() { throw new Error('broken') } }", 'Error: broken'],
    ['says what is no UUID', `window.App = { read: () => '{"ifa":"me@lumen.example","ifa_type":"aaid","lmt":0}' }`, 'no UUID'],
  ])('that %s gives nothing and is reported, and the page works on (S4)', async (_, app, problem) => {
    const page = await inApp(app, "{ android: 'App' }")
    await grant(page)
    expect(await readId(page, 'android')).toBeNull()
    expect((await toldOf(page)).join()).toContain(problem)
    expect((await readId(page, 'ad-client'))?.ifa_type).toBe('ppid')
  })

  it('that is all zero counts as limited (S4)', async () => {
    const page = await inApp(
      `window.App = { read: () => '{"ifa":"00000000-0000-0000-0000-000000000000","ifa_type":"aaid","lmt":0}' }`,
      "{ android: 'App' }",
    )
    await grant(page)
    expect(await readId(page, 'android')).toBeNull()
    expect(await toldOf(page)).toEqual([])
  })

  it('to an app that is not there gives nothing and reports nothing', async () => {
    const page = await inApp('', "{ android: 'App', reset: true }")
    await grant(page)
    expect(await readId(page, 'android')).toBeNull()
    const states = await page.evaluate<{ name: string; resettable: boolean }[]>('consentry.ids().then((ids) => ids.describe())')
    expect(states.find(({ name }) => name === 'android')!.resettable).toBe(false)
    expect(await toldOf(page)).toEqual([])
  })

  it('does not take the answer of a foreign frame, which is reported (S4)', async () => {
    const { page, demo } = await openSite('/identifiers.html')
    await ready(page)
    await grant(page)
    const frame = `${demo.origin('app.lumen.localhost')}/forger.html`
    const read = await page.evaluate(async (address: string) => {
      const told: string[] = []
      console.error = (...all: unknown[]) => void told.push(all.join(' '))
      const forger = document.createElement('iframe')
      forger.src = address
      await new Promise((resolve) => {
        forger.onload = resolve
        document.body.append(forger)
      })
      const ids = await window.consentry!.ids()
      // An app that does not answer, and a frame that somehow knows what it was asked.
      Object.assign(window, {
        ReactNativeWebView: { postMessage: (text: string) => forger.contentWindow!.postMessage(JSON.parse(text), '*') },
      })
      ids.bridge({ reactNative: true }, ['android'])
      return { given: (await ids.read('android')) ?? null, told }
    }, frame)
    expect(read.given).toBeNull()
    expect(read.told).toEqual([
      `[consentry] bridge android: an answer from elsewhere, ${demo.origin('app.lumen.localhost')}`,
      '[consentry] bridge android: Error: no answer within 3 seconds',
    ])
  })
})

describe(`a page in the frame of an app, in ${engine}`, () => {
  it.each([
    ['given', device],
    ['limited', null],
    ['zero', null],
    ['lie', null],
    ['silent', null],
  ])('gets what the page around it says: %s (S4)', async (answer, given) => {
    const { page, url } = await openSite('/identifiers.html')
    await ready(page)
    await grant(page)
    await page.goto(url(`/app.html?answer=${answer}`, 'app.lumen.localhost'))
    const readings = await page.waitFor<Record<string, unknown>>('window.readings')
    expect(readings['android']).toEqual(given)
    expect(readings['ad-client']).toMatchObject({ ifa_type: 'ppid' })
    expect(await page.evaluate('questions.length > 0')).toBe(true)
  })

  it('asks nothing of the page around it while denied (S4)', async () => {
    const { page, url, demo } = await openSite()
    await page.goto(url('/app.html', 'app.lumen.localhost'))
    demo.clear()
    await page.reload()
    // The page in the frame asks its visitor.
    await expect.poll(() => demo.siteRequests.map(({ path }) => path)).toContain('/consentry/chunks/banner.js')
    await settle(demo, page)
    expect(await page.evaluate('questions')).toEqual([])
    expect(demo.siteRequests.map(({ path }) => path)).not.toContain('/scripts/identifiers.js')
  })
})
