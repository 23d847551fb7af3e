import { describe, expect, it } from 'vitest'
import { engine } from './fixtures.ts'
import { openWithVendor, type Vendor, type WithVendor } from './steps/openWithVendor.ts'
import { reportsIn } from './steps/reportsIn.ts'
import { everything, nothing, tryOrdinary } from './steps/tryOrdinary.ts'

/** WebKit's driver does not tell what is in the console. */
const expectReports = ({ page }: WithVendor, topics: readonly string[]) =>
  engine === 'webkit'
    ? expect(reportsIn(page)).toBeUndefined()
    : expect.poll(() => [...new Set(reportsIn(page))], { timeout: 10_000 }).toEqual(topics)

/** The site's own works first; then what the service tries. The script comes last, and a later request of the site itself shows that it had its time. */
async function expectHeld(site: WithVendor): Promise<void> {
  expect(await tryOrdinary(site, 'first', 'site')).toEqual(everything)
  expect(await tryOrdinary(site, 'try')).toEqual(nothing)
  expect(await tryOrdinary(site, 'later', 'site')).toEqual(everything)
  await expect.poll(() => site.arrived('of=later'), { timeout: 10_000 }).toBe(4)
  expect(site.arrived('of=try')).toBe(0)
}

async function expectPassed(site: WithVendor, name = 'passed'): Promise<void> {
  expect(await tryOrdinary(site, name)).toEqual(everything)
  await expect.poll(() => site.arrived(`of=${name}`), { timeout: 10_000 }).toBe(4)
}

const grant = ({ page }: WithVendor) => page.evaluate('consentry.grant("fixture").then(() => true)')

/** A vendor that wraps whatever others use, and counts the calls. It runs as text, because before the guard nothing else does. */
const wraps = `
  window.calls = []
  window.wrapped = [
    [window, 'fetch'], [XMLHttpRequest.prototype, 'open'], [XMLHttpRequest.prototype, 'send'], [Element.prototype, 'setAttribute'],
    [Node.prototype, 'appendChild'], [HTMLScriptElement.prototype, 'src'], [HTMLImageElement.prototype, 'src'], [Document.prototype, 'cookie'],
    [Storage.prototype, 'setItem'], [Navigator.prototype, 'sendBeacon'], [IDBFactory.prototype, 'open'],
  ].map(([owner, key]) => {
    const before = Object.getOwnPropertyDescriptor(owner, key)
    const part = before.value ? 'value' : 'set'
    const theirs = function (...args) { calls.push(key); return before[part].apply(this, args) }
    Object.defineProperty(owner, key, { ...before, [part]: theirs })
    return { owner, key, part, theirs }
  })`
/** Names of the wrapped properties that are no longer the vendor's. */
const lost = ({ page }: WithVendor) =>
  page.evaluate<string[]>(
    'wrapped.filter(({ owner, key, part, theirs }) => Object.getOwnPropertyDescriptor(owner, key)[part] !== theirs).map(({ key }) => key)',
  )
const calls = ({ page }: WithVendor) => page.evaluate<string[]>('calls.splice(0)')
const tried = ['appendChild', 'cookie', 'fetch', 'open', 'send', 'setAttribute', 'setItem', 'src']

describe(`a vendor that wraps the same functions, in ${engine}`, () => {
  it('works without Consentry', async () => {
    const site = await openWithVendor({ text: wraps, at: 'control' })
    await expectPassed(site)
    expect([...new Set(await calls(site))].sort()).toEqual(tried)
  })

  it.each<Vendor['at']>(['before', 'after'])('%s the guard: what is held is held, and both work', async (at) => {
    const site = await openWithVendor({ text: wraps, at })
    await expectReports(site, at === 'before' ? ['late-guard'] : [])
    await expectHeld(site)
    await grant(site)
    await calls(site)
    await expectPassed(site)
    expect([...new Set(await calls(site))].filter((key) => tried.includes(key)).sort()).toEqual(tried)
  })

  it('before the guard sees nothing of what is held', async () => {
    const site = await openWithVendor({ text: wraps, at: 'before' })
    await calls(site)
    expect(await tryOrdinary(site, 'try')).toEqual(nothing)
    // The held script is inserted and its attributes are set; nothing is sent or stored.
    const seen = new Set(await calls(site))
    expect(tried.filter((key) => seen.has(key) && !['appendChild', 'setAttribute', 'src'].includes(key))).toEqual(['open'])
  })

  it.each<Vendor['at']>(['before', 'after'])('%s the guard keeps its own when Consentry is taken away', async (at) => {
    const site = await openWithVendor({ text: wraps, at })
    // Where it was first, ours are in the place of its own; where it came after, they are under them.
    expect((await lost(site)).length > 5).toBe(at === 'before')
    await site.page.evaluate('consentry.destroy()')
    // Those of Web Storage stay ours and pass on: the page can have kept an area, which only they take.
    expect(await lost(site)).toEqual(at === 'before' ? ['setItem'] : [])
    await expectPassed(site)
    expect([...new Set(await calls(site))].filter((key) => tried.includes(key)).sort()).toEqual(tried)
  })
})

/** Keeps functions and calls them later. */
const captures = `
  const setter = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').set
  const address = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src').set
  const asked = fetch
  window.captured = {
    fetch: (url) => asked(url).then(() => 'load', () => 'error'),
    image: (url) => new Promise((resolve) => {
      const image = new Image()
      for (const type of ['load', 'error']) image.addEventListener(type, () => resolve(type))
      address.call(image, url)
    }),
    cookie: (text) => { setter.call(document, text); return document.cookie.includes('fixture_captured') },
  }`

describe(`a vendor that calls functions which it has captured, in ${engine}`, () => {
  const use = ({ page, address }: WithVendor) =>
    page.evaluate(async (url: string) => {
      const { fetch, image, cookie } = Reflect.get(window, 'captured') as Record<string, (text: string) => unknown>
      return [await fetch!(`${url}&by=fetch`), await image!(`${url}&by=image`), cookie!('fixture_captured=1; path=/')]
    }, address('/picture.svg?of=captured'))

  it('after the guard has captured the gates, for as long as they are there', async () => {
    const site = await openWithVendor({ text: captures, at: 'after' })
    await expectReports(site, [])
    expect(await use(site)).toEqual(['error', 'error', false])
    expect(site.arrived('of=captured')).toBe(0)
    await grant(site)
    expect(await use(site)).toEqual(['load', 'load', true])
    await site.page.evaluate('consentry.withdraw("fixture").then(() => consentry.destroy())')
    expect(await use(site)).toEqual(['load', 'load', true])
  })

  it('before the guard goes past it: the report says so, and everybody else meets the gates', async () => {
    const site = await openWithVendor({ text: captures, at: 'before' })
    await expectReports(site, ['late-guard'])
    expect(await use(site)).toEqual(['load', 'load', true])
    await expectHeld(site)
  })
})

const freezes =
  'for (const { prototype } of [Element, Node, Document, HTMLScriptElement, HTMLImageElement, XMLHttpRequest, Storage, Navigator, IDBFactory]) Object.freeze(prototype)'

describe(`a vendor that freezes prototypes, in ${engine}`, () => {
  it('changes nothing without Consentry', async () => {
    await expectPassed(await openWithVendor({ text: freezes, at: 'control' }))
  })

  it('after the guard: the gates are frozen with them, and still hold, release, and let everything through at the end', async () => {
    const site = await openWithVendor({ text: freezes, at: 'after' })
    // The release comes later, and cannot collect what its scripts write.
    await expectReports(site, ['patch'])
    await expectHeld(site)
    await grant(site)
    await expectPassed(site, 'granted')
    await site.page.evaluate('consentry.withdraw("fixture").then(() => consentry.destroy())')
    await expectPassed(site)
  })

  it('before the guard: what stays open is reported, what can be held is, and the site works', async () => {
    const site = await openWithVendor({ text: freezes, at: 'before' })
    await expectReports(site, ['late-guard', 'patch'])
    expect(await tryOrdinary(site, 'own', 'site')).toEqual(everything)
    // `fetch` belongs to the window, which nobody has frozen.
    expect(await tryOrdinary(site, 'try')).toMatchObject({ fetch: 'error', cookie: true, localStorage: true })
    expect(site.arrived('by=fetch')).toBe(1)
  })
})

const defines = (owner: string) => `
  window.written = []
  const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')
  Object.defineProperty(${owner}, 'cookie', {
    configurable: true,
    enumerable: true,
    get() { return get.call(this) },
    set(text) { written.push(text); set.call(this, text) },
  })`

describe.each(['document', 'HTMLDocument.prototype'])(`a vendor that defines a cookie property on %s, in ${engine}`, (owner) => {
  const write = ({ page }: WithVendor) =>
    page.evaluate(() => {
      document.cookie = 'fixture_defined=1; path=/'
      document.cookie = 'own_defined=1; path=/'
      return document.cookie.split('; ').filter((pair) => pair.includes('_defined'))
    })
  const written = ({ page }: WithVendor) => page.evaluate<string[]>('written')

  it('writes without Consentry', async () => {
    expect(await write(await openWithVendor({ text: defines(owner), at: 'control' }))).toEqual(['fixture_defined=1', 'own_defined=1'])
  })

  it('after the guard: what is written through it ends in ours, and is held', async () => {
    const site = await openWithVendor({ text: defines(owner), at: 'after' })
    expect(await write(site)).toEqual(['own_defined=1'])
    expect(await written(site)).toHaveLength(2)
    await grant(site)
    expect(await write(site)).toEqual(expect.arrayContaining(['fixture_defined=1', 'own_defined=1']))
  })

  it('before the guard: it is gated itself, and is the vendor’s again at the end', async () => {
    const site = await openWithVendor({ text: defines(owner), at: 'before' })
    await expectReports(site, ['late-guard'])
    expect(await write(site)).toEqual(['own_defined=1'])
    expect(await written(site)).toEqual(['own_defined=1; path=/'])
    await site.page.evaluate('consentry.destroy()')
    expect(await write(site)).toEqual(expect.arrayContaining(['fixture_defined=1', 'own_defined=1']))
    expect(await written(site)).toHaveLength(3)
  })
})

it(`a third party’s script that stands before the guard has run, which is reported; what it does later is held, in ${engine}`, async () => {
  const text = `window.order = []
    document.write('<script src="{{fixture}}/push.js?name=early&of=early"><' + '/script>')`
  const site = await openWithVendor({ text, at: 'before' })
  await expectReports(site, ['late-guard'])
  expect(await site.page.evaluate('order')).toEqual(['early'])
  expect(site.arrived('of=early')).toBe(1)
  await expectHeld(site)
})
