import { describe, expect, it } from 'vitest'
import type { Demo } from '../../demo/server.mjs'
import type { Page } from './driver/types.ts'
import { waitUntilTrue } from './driver/waitUntilTrue.ts'
import { eventsOf } from './steps/eventsOf.ts'
import { changedSince, keepMarked } from './steps/keepMarked.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'
import { settle } from './steps/settle.ts'

/** Every marked element of the page that asks for something, by the `of` in its address. */
const marked =
  'audio embed iframe img img-srcset object preload script script-data-src source-srcset stylesheet video video-poster video-source'.split(
    ' ',
  )
const asked = ({ requests }: Demo) => [...new Set(requests.map(({ query }) => new URLSearchParams(query).get('of') ?? ''))].sort()
const askedAll = (demo: Demo) => waitUntilTrue(async () => asked(demo).length === marked.length, 'a request of every marked element')

/** What the visitor sees of it. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const all = <Type extends Element>(selector: string) => [...document.querySelectorAll<Type>(selector)]
    return {
      ran: window.order.toSorted(),
      styled: getComputedStyle(document.querySelector('.styled')!).outlineStyle,
      frame: all<HTMLIFrameElement>('iframe').map(({ contentDocument }) => contentDocument?.URL ?? 'foreign'),
      pictures: all<HTMLImageElement>('main img').map(({ naturalWidth }) => naturalWidth > 0),
      media: all<HTMLMediaElement>('video, audio').map(({ readyState }) => readyState > 0),
    }
  })
const nothing = { ran: [], styled: 'none', frame: ['about:blank'], pictures: [false, false, false], media: [false, false, false] }
const everything = {
  ran: ['script', 'script-data-src'],
  styled: 'solid',
  frame: ['foreign'],
  pictures: [true, true, true],
  media: [true, true, true],
}

describe('a marked element of any kind', () => {
  it('asks and shows without Consentry', async () => {
    const { demo, page } = await openSite('/markup.html?control')
    await askedAll(demo)
    expect(asked(demo)).toEqual(marked)
    await expect.poll(() => shown(page), { timeout: 10_000 }).toEqual(everything)
  })

  it('asks for nothing before a choice and after a refusal, and works in place as the same element once it is granted', async () => {
    const { demo, page } = await openSite('/markup.html')
    await ready(page)
    expect(await keepMarked(page)).toBe(marked.length) // One of them is a preconnect; film and poster are one element.
    await settle(demo, page)
    expect(demo.requests).toEqual([])
    expect(await shown(page)).toEqual(nothing)
    await page.evaluate('consentry.refuse().then(() => true)')
    await settle(demo, page)
    expect(demo.requests).toEqual([])
    expect((await eventsOf(page)).filter(({ outcome }) => outcome !== 'held')).toEqual([])

    await page.evaluate('consentry.grant("performance").then(() => true)')
    await askedAll(demo)
    expect(asked(demo)).toEqual(marked)
    await expect.poll(() => shown(page), { timeout: 10_000 }).toEqual(everything)
    expect(await changedSince(page)).toBe(0)
    expect(await page.evaluate('document.querySelector("[rel=preconnect]").href')).toContain('fixture.localhost')
    const events = await eventsOf(page)
    for (const outcome of ['held', 'released']) expect(events.filter((event) => event.outcome === outcome)).toHaveLength(marked.length)
    expect(events.filter(({ service, subject }) => service !== 'fixture' || !subject.includes('fixture.localhost'))).toEqual([])
  })

  it('of the next page works at once when it was granted before', async () => {
    const { demo, page, url } = await openSite('/gates.html')
    await ready(page)
    await page.evaluate('consentry.grant("fixture").then(() => true)')
    expect(demo.requests).toEqual([])
    await page.goto(url('/markup.html'))
    await askedAll(demo)
    await expect.poll(() => shown(page), { timeout: 10_000 }).toEqual(everything)
  })
})

it('a lazy loader that copies data-src to src of a marked element shows nothing while it is denied', async () => {
  const { demo, page } = await openSite('/markup.html')
  await ready(page)
  const copied = await page.evaluate(() => {
    let count = 0
    for (const element of document.querySelectorAll<HTMLElement>('main [data-consent]'))
      for (const name of ['src', 'srcset', 'poster', 'data']) {
        const value = element.getAttribute(`data-${name}`)
        if (value === null) continue
        count++
        // As loaders do it: by the attribute or by the property.
        if (count % 2) element.setAttribute(name, value)
        else Reflect.set(element, name, value)
      }
    return count
  })
  expect(copied).toBe(11)
  await settle(demo, page)
  expect(demo.requests).toEqual([])
  expect(await shown(page)).toEqual(nothing)
  await page.evaluate('consentry.grant("fixture").then(() => true)')
  await askedAll(demo)
  await expect.poll(() => shown(page), { timeout: 10_000 }).toEqual(everything)
})
