import { describe, expect, it } from 'vitest'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { eventsOf } from './steps/eventsOf.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'

async function open(...granted: readonly string[]) {
  const site = await openSite('/gates.html')
  await ready(site.page)
  if (granted.length) await site.page.evaluate(`consentry.grant(${JSON.stringify(granted)}).then(() => true)`)
  return site
}

describe(`what was opened while its service was granted, in ${engine}`, () => {
  const caches = async (page: Page) =>
    page.evaluate<string[]>(`(async () => {
      const told = []
      for (const work of [() => cache.put('/a', new Response('a')), () => cache.add('/art/icon.svg'), () => cache.addAll(['/lumen.css'])])
        told.push(await work().then(() => 'done', ({ name }) => name))
      return told
    })()`)

  it('is written while that lasts; a cache is not written after the withdrawal', async () => {
    const { page } = await open('fixture')
    await page.evaluate('caches.open("fixture-kept").then((cache) => void (window.cache = cache))')
    expect(await caches(page)).toEqual(['done', 'done', 'done'])
    await page.evaluate('consentry.withdraw("fixture").then(() => true)')
    expect(await caches(page)).toEqual(['SecurityError', 'SecurityError', 'SecurityError'])
    expect((await eventsOf(page)).filter(({ outcome, vector }) => outcome === 'held' && vector === 'cache')).toHaveLength(3)
  })

  // WebKitGTK 2.50 has no private files.
  it.runIf(engine !== 'webkit')('a file is not written after the withdrawal', async () => {
    const { page } = await open('fixture')
    const write = () =>
      page.evaluate<string>(
        'file.createWritable().then((stream) => stream.write("a").then(() => stream.close())).then(() => "done", ({ name }) => name)',
      )
    await page.evaluate(
      'navigator.storage.getDirectory().then((root) => root.getFileHandle("fixture-kept", { create: true })).then((file) => void (window.file = file))',
    )
    expect(await write()).toBe('done')
    await page.evaluate('consentry.withdraw("fixture").then(() => true)')
    expect(await write()).toBe('SecurityError')
  })
})

describe(`what is Consentry’s own, in ${engine}`, () => {
  const attempts = `
    document.cookie = 'cs_choice=; path=/; max-age=0'
    document.cookie = 'cs_choice=1.forged; path=/'
    const roster = localStorage.getItem('cs_choice')
    localStorage.setItem('cs_choice', 'forged')
    localStorage.removeItem('cs_choice')
    delete localStorage.cs_choice
    localStorage['cs_choice.task.1-1-1-1'] = '{}'
    await cookieStore.delete('cs_choice')
    await cookieStore.set('cs_choice', 'forged')
    await new Promise((resolve) => {
      const request = indexedDB.deleteDatabase('consentry-cs_choice')
      request.onsuccess = request.onerror = resolve
    })`

  it('is neither written nor removed by others, whatever is granted', async () => {
    const { page } = await open('fixture')
    await page.waitFor('consentry.history().then((records) => records.length === 1)')
    const before = await page.evaluate('[document.cookie, localStorage.getItem("cs_choice")]')
    expect(JSON.stringify(before)).toMatch(/cs_choice=2\.[^"]+","[^"]+"/)
    await page.evaluate(`(async () => {${attempts}})()`)
    expect(await page.evaluate('[document.cookie, localStorage.getItem("cs_choice")]')).toEqual(before)
    const isProtected = ({ outcome, reason }: { outcome: string; reason: string }) => outcome === 'held' && reason === 'protected'
    expect((await eventsOf(page)).filter(isProtected).map(({ vector }) => vector)).toEqual([
      'cookie',
      'cookie',
      'localStorage',
      'localStorage',
      'localStorage',
      'localStorage',
      'cookie',
      'cookie',
      'indexedDB',
    ])
    await page.reload()
    await ready(page)
    expect(await page.evaluate('consentry.has("fixture")')).toBe(true)
    expect(await page.evaluate('consentry.history().then((records) => records.length)')).toBe(1)
  })

  it('outlives clear(), which empties the rest', async () => {
    const { page } = await open('fixture')
    await page.evaluate(() => {
      for (const key of ['own', 'fixture.a']) localStorage.setItem(key, '1')
      localStorage.clear()
    })
    expect(await page.evaluate('Object.keys(localStorage).filter((key) => !key.startsWith("cs_choice."))')).toEqual(['cs_choice'])
  })

  it('could be removed without Consentry', async () => {
    const { page, url } = await open('fixture')
    await page.waitFor('consentry.history().then((records) => records.length === 1)')
    await page.goto(url('/gates.html?control'))
    await page.evaluate(() => {
      document.cookie = 'cs_choice=; path=/; max-age=0'
      localStorage.removeItem('cs_choice')
      return new Promise((resolve) => {
        indexedDB.deleteDatabase('consentry-cs_choice').onsuccess = () => resolve(true)
      })
    })
    expect(await page.evaluate('[document.cookie.includes("cs_choice"), localStorage.getItem("cs_choice")]')).toEqual([false, null])
    expect(await page.evaluate('indexedDB.databases().then((all) => all.map(({ name }) => name))')).not.toContain('consentry-cs_choice')
  })
})

it(`a forged message on the channel between tabs changes nothing, in ${engine}`, async () => {
  const { page, openTab } = await open()
  await page.evaluate('void (window.changes = [], consentry.subscribe((decision) => changes.push([...decision.granted])))')
  const tab = await openTab('/gates.html?control')
  // A listener that came later hears it later.
  await page.evaluate(
    'void (window.heard = 0, window.channel = new BroadcastChannel("consentry-cs_choice"), channel.addEventListener("message", () => heard++))',
  )
  await tab.evaluate(() => {
    const channel = new BroadcastChannel('consentry-cs_choice')
    for (const message of [0, { granted: ['fixture'] }, 'fixture', null]) channel.postMessage(message)
  })
  await page.waitFor('heard === 4')
  expect(await page.evaluate('[consentry.has("fixture"), changes.length]')).toEqual([false, 0])
  // The channel works: an answer of that visitor in another tab is followed.
  const other = await openTab('/gates.html')
  await ready(other)
  await other.evaluate('consentry.grant("fixture").then(() => true)')
  await page.waitFor('consentry.has("fixture")')
})

it(`window.name: a service that was withdrawn does not write it, and the site does, in ${engine}`, async () => {
  const { page, url } = await open('fixture')
  await page.evaluate(
    (src: string) => void document.head.append(Object.assign(document.createElement('script'), { src })),
    url('/name.js', 'fixture.localhost'),
  )
  await page.waitFor('typeof nameIt === "function"')
  await page.evaluate('nameIt("vendor")')
  expect(await page.evaluate('name')).toBe('vendor')
  await page.evaluate('consentry.withdraw("fixture").then(() => true)')
  await page.evaluate('void (window.name = "site")')
  expect(await page.evaluate('name')).toBe('site')
  await page.evaluate('nameIt("vendor again")')
  expect(await page.evaluate('name')).toBe('site')
  expect((await eventsOf(page)).filter(({ outcome, vector }) => outcome === 'held' && vector === 'windowName')).toMatchObject([
    { service: 'fixture', by: url('/name.js', 'fixture.localhost') },
  ])
})

describe(`a cookie with a category of its own, in ${engine}`, () => {
  const names = ['fixture_basket', 'fixture_ad', 'fixture_other']
  const write = async (granted: readonly string[]) => {
    const { page } = await open(...granted)
    return page.evaluate((wanted: readonly string[]) => {
      for (const name of wanted) document.cookie = `${name}=1; path=/`
      return wanted.filter((name) => document.cookie.includes(`${name}=`))
    }, names)
  }

  it.each([
    [[], ['fixture_basket']],
    [['fixture'], ['fixture_basket', 'fixture_other']],
    [['advertising'], ['fixture_basket']],
    [['fixture', 'advertising'], names],
  ])('with %j granted, %j can be written', async (granted, written) => {
    expect(await write(granted)).toEqual(written)
  })

  it('goes when its category is refused, and the others of the service stay', async () => {
    const { page } = await open()
    await page.evaluate('consentry.grant().then(() => true)')
    await page.evaluate((wanted: readonly string[]) => wanted.forEach((name) => void (document.cookie = `${name}=1; path=/`)), names)
    await page.evaluate('consentry.withdraw("advertising").then(() => true)')
    const left = () =>
      page.evaluate<string[]>(
        'document.cookie.split("; ").map((pair) => pair.split("=")[0]).filter((name) => name.startsWith("fixture_")).sort()',
      )
    expect(await left()).toEqual(['fixture_basket', 'fixture_other'])
    await page.evaluate('void (document.cookie = "fixture_ad=1; path=/")')
    expect(await left()).toEqual(['fixture_basket', 'fixture_other'])
  })
})
