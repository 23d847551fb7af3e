import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Page } from './driver/types.ts'
import { waitUntilTrue } from './driver/waitUntilTrue.ts'
import { browser, engine } from './fixtures.ts'
import { startBareServer, type BareServer } from './startBareServer.ts'

let server: BareServer
let page: Page

beforeAll(async () => {
  server = await startBareServer()
  await browser()
})
afterAll(() => server.close())
beforeEach(async () => {
  page = await (await browser()).newPage()
})
afterEach(() => page.close())

const names = (items: readonly { readonly name: string }[]) => items.map((item) => item.name).sort()

describe(`the driver of ${engine}`, () => {
  it('knows its engine and version', async () => {
    const { engine: name, version } = await browser()
    expect(name).toBe(engine)
    expect(version).toMatch(/\d+\.\d+/)
  })

  it('evaluates expressions and functions, also those that take their time, and passes errors on', async () => {
    await page.goto(server.url('one.localhost'))
    expect(await page.evaluate('document.title')).toBe('A page')
    expect(await page.evaluate(async (a: number, b: { c: number }) => (await Promise.resolve(a)) + b.c, 1, { c: 2 })).toBe(3)
    await expect(page.evaluate('missing.name')).rejects.toThrow(/missing/)
  })

  it('waits for what becomes true, and says what never did', async () => {
    await page.goto(server.url('one.localhost'))
    await page.evaluate('void setTimeout(() => { document.title = "Later" }, 200)')
    expect(await page.waitFor(() => document.title === 'Later' && 'yes')).toBe('yes')
    const never = waitUntilTrue(() => page.evaluate('document.title === "Never"'), 'another title', 100)
    await expect(never).rejects.toThrow(/another title\nThe last value was: false/)
  })

  it('clicks with a trusted event and presses keys with modifiers', async () => {
    await page.goto(server.url('one.localhost'))
    await page.evaluate(() => {
      for (const type of ['click', 'keydown']) {
        addEventListener(type, (event) => {
          const key = event instanceof KeyboardEvent ? `${event.shiftKey ? 'Shift+' : ''}${event.key}` : ''
          document.title += ` ${event.isTrusted ? type : 'untrusted'}${key}`
        })
      }
    })
    await page.click('button')
    await page.press('Tab')
    await page.press('Shift+Tab')
    await page.press('Escape')
    // WebKitGTK names the key of Shift+Tab "Unidentified"; the focus moves all the same.
    const title = (await page.evaluate<string>('document.title')).replace('Unidentified', 'Tab')
    expect(title).toBe('A page click keydownTab keydownShift+Shift keydownShift+Tab keydownEscape')
    expect(await page.evaluate('document.activeElement.id')).toBe('button')
  })

  it('lists cookies of all hosts, HttpOnly ones and those of folders too', async () => {
    await page.goto(server.url('one.localhost', '/folder/page'))
    await page.evaluate("void (document.cookie = 'written=1; Path=/folder')")
    await page.goto(server.url('two.localhost'))
    const cookies = await page.cookies()
    expect(cookies.map(({ name, domain }) => `${domain} ${name}`).sort()).toEqual([
      'one.localhost secret',
      'one.localhost visit',
      'one.localhost written',
      'two.localhost secret',
      'two.localhost visit',
    ])
    expect(cookies.find(({ name }) => name === 'secret')).toMatchObject({
      value: '1',
      path: '/',
      httpOnly: true,
      secure: false,
      expires: undefined,
    })
    expect(cookies.find(({ name }) => name === 'visit')?.expires).toBeGreaterThan(Date.now() / 1000)
    expect(cookies.find(({ name }) => name === 'written')?.path).toBe('/folder')
    expect(await page.evaluate('location.hostname')).toBe('two.localhost')
  })

  it('lists what is stored, of every kind', async () => {
    await page.goto(server.url('one.localhost'))
    await page.evaluate(async () => {
      localStorage.setItem('local', '1')
      sessionStorage.setItem('session', '2')
      await new Promise((resolve) => (indexedDB.open('base').onsuccess = resolve))
    })
    expect(await page.storage()).toEqual({ localStorage: { local: '1' }, sessionStorage: { session: '2' }, databases: ['base'] })
  })

  it('gives each page a profile of its own, and shares it between tabs', async () => {
    await page.goto(server.url('one.localhost'))
    await page.evaluate("localStorage.setItem('local', '1')")
    const tab = await page.newTab()
    await tab.goto(server.url('one.localhost'))
    expect((await tab.storage()).localStorage).toEqual({ local: '1' })
    expect(await tab.evaluate('document.cookie')).toBe('visit=1')
    await tab.close()

    const other = await (await browser()).newPage()
    await other.goto(server.url('one.localhost', '/none'))
    expect((await other.storage()).localStorage).toEqual({})
    expect(await other.cookies()).toEqual([])
    await other.close()
    expect((await page.storage()).localStorage).toEqual({ local: '1' })
  })

  it('tells which requests the page made, and no host outside is reached', async () => {
    await page.goto(server.url('one.localhost'))
    await page.evaluate((url: string) => fetch(url, { mode: 'no-cors' }).then(() => undefined), server.url('two.localhost', '/none'))
    expect(await page.evaluate("fetch('http://consentry.example/').then(() => 'reached', () => 'held')")).toBe('held')
    const urls = (await page.requests()).map(({ url }) => url)
    expect(urls).toEqual(expect.arrayContaining([server.url('one.localhost'), server.url('two.localhost', '/none')]))
  })

  it('loads again and takes pictures of the size asked for', async () => {
    await page.setViewport(640, 480)
    await page.goto(server.url('one.localhost'))
    await page.reload({ waitUntil: 'domcontentloaded' })
    expect(await page.evaluate('[innerWidth, innerHeight]')).toEqual([640, 480])
    const folder = await mkdtemp(join(tmpdir(), 'consentry-test-'))
    await page.screenshot(join(folder, 'page.png'))
    const picture = await readFile(join(folder, 'page.png'))
    await rm(folder, { recursive: true })
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([640, 480])
  })

  it('is not stopped by a content security policy', async () => {
    await page.goto(server.url('one.localhost', '/strict'))
    expect(await page.evaluate((a: number) => `${document.title} ${a}`, 1)).toBe('A page 1')
    expect(await page.waitFor('document.title')).toBe('A page')
    await page.click('button')
  })

  it.runIf(engine === 'webkit')('cannot tell the console messages of WebKit', () => expect(page.console()).toBeUndefined())

  it.runIf(engine !== 'webkit')('tells console messages and what nobody caught', async () => {
    await page.goto(server.url('one.localhost'))
    await page.evaluate("void (console.warn('a warning'), setTimeout(() => { throw new Error('thrown') }))")
    await expect.poll(() => page.console()).toHaveLength(2)
    expect(page.console()?.[0]).toEqual({ type: 'warn', text: 'a warning' })
    expect(page.console()?.[1]).toEqual({ type: 'exception', text: 'Error: thrown' })
  })

  // The other engines have no way to do this from outside.
  it.runIf(engine === 'chromium')('emulates preferences, and lists storage as the browser sees it', async () => {
    await page.emulate({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await page.goto(server.url('one.localhost'))
    const matches = (query: string) => page.evaluate((text: string) => matchMedia(text).matches, query)
    expect(await matches('(prefers-color-scheme: dark)')).toBe(true)
    expect(await matches('(prefers-reduced-motion: reduce)')).toBe(true)
    await page.evaluate("void (localStorage.setItem('local', '1'), (Storage.prototype.getItem = () => 'a lie'))")
    expect((await page.storage()).localStorage).toEqual({ local: '1' })
    const tree = await (await page.cdp()).send('Accessibility.getFullAXTree')
    expect(names(tree.nodes.map((node) => ({ name: String(node.name?.value ?? '') })))).toContain('Press')
  })

  it.runIf(engine !== 'chromium')('says what it cannot do', async () => {
    await expect(page.emulate({ colorScheme: 'dark' })).rejects.toThrow(engine)
    await expect(page.cdp()).rejects.toThrow(engine)
  })
})
