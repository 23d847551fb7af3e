import { describe, expect, it } from 'vitest'
import type { Page } from './driver/types.ts'
import { eventsOf } from './steps/eventsOf.ts'
import { changedSince, keepMarked } from './steps/keepMarked.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'

const last = 'load'
const inOrder = [
  'inline-1',
  'external-1',
  'inline-2',
  'external-2',
  'nonce-1',
  'integrity',
  'throw-1',
  'throw-2',
  'inline-3',
  'defer-1',
  'module-1',
  'module-2',
  'ready',
  last,
]

/** What ran, in order, of what runs in a certain order: `async` waits for nobody, `other` is another service. */
const ran = async (page: Page) => (await page.evaluate<string[]>('order')).filter((name) => !/^(async-1|other-1)$/.test(name))
const grant = (page: Page, id: string) => page.evaluate((service: string) => void window.consentry!.grant(service), id)
const ranLast = (page: Page) => page.waitFor((name: string) => window.order.includes(name), last)

describe('what is released runs in the order of the document', () => {
  it('as it does without Consentry', async () => {
    const { page } = await openSite('/order.html?control')
    await ranLast(page)
    expect(await ran(page)).toEqual(inOrder)
  })

  it('when it is granted after the page was loaded, with its nonce and integrity, and as the same elements', async () => {
    const { demo, page } = await openSite('/order.html')
    await ready(page)
    const count = await keepMarked(page)
    expect(await page.evaluate('order')).toEqual([])
    expect(demo.requests).toEqual([])
    await grant(page, 'fixture')
    await ranLast(page)
    expect(await ran(page)).toEqual(inOrder)
    expect(await page.evaluate('order.includes("async-1")')).toBe(true)
    expect(await changedSince(page)).toBe(0)
    const released = (await eventsOf(page)).filter(({ outcome }) => outcome === 'released')
    // All but the one of the other service; the browser itself leaves out `nomodule` and what has the wrong integrity.
    expect(released).toHaveLength(count - 1)
    expect(await page.evaluate('order.includes("other-1")')).toBe(false)
    await grant(page, 'other')
    await page.waitFor('order.at(-1) === "other-1"')
    expect(await ran(page)).toEqual(inOrder)
  })

  it('when it was granted on an earlier page', async () => {
    const { page, url } = await openSite('/gates.html')
    await ready(page)
    await grant(page, 'fixture')
    await page.goto(url('/order.html'))
    await ranLast(page)
    expect(await ran(page)).toEqual(inOrder)
  })

  it('and a script that never arrives keeps the others waiting for four seconds, not for ever', async () => {
    const { demo, page } = await openSite('/order.html?stall')
    await ready(page)
    await grant(page, 'fixture')
    await ranLast(page)
    expect(await ran(page)).toEqual(inOrder)
    const at = (name: string) => demo.requests.find(({ query }) => query.includes(`name=${name}`))!.at
    expect(at('external-2') - at('stalled')).toBeGreaterThan(3500)
    expect(at('external-2') - at('stalled')).toBeLessThan(8000)
  })
})

describe('what has not started yet', () => {
  it('does not start when the grant is taken back in the meantime', async () => {
    const { demo, page } = await openSite('/order.html?stall')
    await ready(page)
    await grant(page, 'fixture')
    await expect.poll(() => demo.requests.some(({ host }) => host === 'stalled.localhost'), { timeout: 10_000 }).toBe(true)
    await page.evaluate('consentry.withdraw("fixture").then(() => true)')
    // The other service comes after it in the queue, so the turn of the rest has passed when it runs.
    await grant(page, 'other')
    await page.waitFor('order.includes("other-1")')
    expect(await ran(page)).toEqual(['inline-1', 'external-1', 'inline-2'])
    expect(demo.requests.filter(({ query }) => query.includes('external-2'))).toEqual([])
  })

  it('starts once, however often it is granted', async () => {
    const { page } = await openSite('/order.html')
    await ready(page)
    for (const id of ['fixture', 'performance', 'fixture', 'other']) await grant(page, id)
    await page.waitFor('order.includes("other-1")')
    expect(await ran(page)).toEqual(inOrder)
  })
})

describe('a script that the page inserts', () => {
  const insert = (page: Page, addresses: readonly string[]) =>
    page.evaluate((wanted: readonly string[]) => {
      const heard: string[] = []
      Object.assign(window, { heard })
      for (const address of wanted) {
        const script = document.createElement('script')
        script.onload = () => heard.push('onload')
        for (const type of ['load', 'error']) script.addEventListener(type, (event) => heard.push(`${type} ${event.target === script}`))
        script.src = address
        document.head.append(script)
      }
    }, addresses)

  it.each(['control', 'guarded'])('tells its listeners when it has loaded or failed: %s', async (state) => {
    const { page, url } = await openSite(`/gates.html${state === 'control' ? '?control' : ''}`)
    if (state === 'guarded') await ready(page)
    await insert(page, [url('/push.js?name=dynamic', 'fixture.localhost')])
    if (state === 'guarded') {
      await grant(page, 'other')
      expect(await page.evaluate('heard')).toEqual([])
      expect(await page.evaluate('order')).toEqual(['own'])
      await grant(page, 'fixture')
    }
    await page.waitFor('heard.length === 2')
    expect(await page.evaluate('order')).toEqual(['own', 'dynamic'])
    expect(await page.evaluate('heard')).toEqual(['onload', 'load true'])
    await insert(page, [url('/missing.js', 'fixture.localhost')])
    expect(await page.waitFor('heard.length && heard')).toEqual(['error true'])
  })

  it('does not wait for those in the document, and they do not wait for it', async () => {
    const { page, url } = await openSite('/order.html')
    await ready(page)
    await insert(page, [url('/push.js?name=slow&after=1500', 'fixture.localhost'), url('/push.js?name=quick', 'fixture.localhost')])
    await grant(page, 'fixture')
    const order = await page.waitFor<string[]>('order.includes("slow") && order')
    expect(order.indexOf('quick')).toBeLessThan(order.indexOf('external-1'))
    expect(order.indexOf('slow')).toBeGreaterThan(order.indexOf('external-2'))
  })
})
