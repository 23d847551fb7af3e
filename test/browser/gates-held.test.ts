import { expect, it, onTestFinished } from 'vitest'
import { waitUntilTrue } from './driver/waitUntilTrue.ts'
import { eventsOf } from './steps/eventsOf.ts'
import { elementAttempts } from './steps/gates/elementAttempts.ts'
import { tryAll } from './steps/gates/tryAll.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'

it('what was held starts in place once its service is granted, as the same elements', async () => {
  // What is not in the page by then is nobody's wish any more.
  const standing = elementAttempts.filter(({ what }) => what !== 'picture by new Image')
  const { page, demo, arrived, close } = await tryAll(standing)
  onTestFinished(close)
  expect(demo.requests).toEqual([])
  const held = '[data-held-src], [data-held-srcset], [data-held-href], [data-held-poster], [data-held-data]'
  const count = await page.evaluate((selector: string) => {
    const elements = [...document.querySelectorAll(selector)]
    Object.assign(window, { held: elements })
    return elements.length
  }, held)
  expect(count).toBe(standing.length)

  await page.evaluate('consentry.grant("fixture").then(() => true)')
  await waitUntilTrue(async () => standing.every((attempt) => arrived(attempt) > 0), 'every request')
  const scripts = standing.filter(({ path }) => path === '/push.js').map(({ what }) => what.replace(/\W+/g, '-'))
  await page.waitFor('order.length > 3')
  expect((await page.evaluate<string[]>('order')).toSorted()).toEqual(['own', ...scripts].toSorted())
  expect(await page.evaluate('held.every((element) => element.isConnected)')).toBe(true)
  expect(await page.evaluate((selector: string) => document.querySelectorAll(selector).length, held)).toBe(0)
  const released = (await eventsOf(page)).filter(({ outcome }) => outcome === 'released')
  expect(released).toHaveLength(standing.length)
})

it('a cookie that is there already can be read and not changed while its service is denied; its opt-out stays writable', async () => {
  const { page, url } = await openSite('/gates.html?control')
  await page.evaluate('void (document.cookie = "fixture_old=1; path=/")')
  await page.goto(url('/gates.html'))
  await ready(page)
  const cookies = () => page.evaluate<string[]>('document.cookie.split("; ").filter((pair) => pair.startsWith("fixture")).sort()')
  await page.evaluate('void (document.cookie = "fixture_old=2; path=/")')
  expect(await cookies()).toEqual(['fixture_old=1'])
  await page.evaluate('void (document.cookie = "fixture_opt_out=yes; path=/")')
  expect(await cookies()).toEqual(['fixture_old=1', 'fixture_opt_out=yes'])
  await page.evaluate('consentry.grant("fixture").then(() => (document.cookie = "fixture_old=2; path=/"))')
  expect(await cookies()).toEqual(['fixture_old=2', 'fixture_opt_out=yes'])
})

it('an XMLHttpRequest that was held can be used again, and is not failed for what was held', async () => {
  const { page, url } = await openSite('/gates.html')
  await ready(page)
  const told = await page.evaluate(
    (address: string) =>
      new Promise<string[]>((resolve) => {
        const seen: string[] = []
        const request = new XMLHttpRequest()
        for (const type of ['load', 'error'])
          request.addEventListener(type, () => seen.push(`${type} ${request.readyState} ${request.status}`))
        request.open('GET', address)
        request.send()
        request.open('GET', '/art/icon.svg')
        request.send()
        request.onloadend = () => resolve(seen)
      }),
    url('/picture.svg?of=held', 'fixture.localhost'),
  )
  expect(told).toEqual(['load 4 200'])
  expect((await eventsOf(page)).map(({ outcome, vector }) => `${outcome} ${vector}`)).toEqual(['held xhr'])
})

it('the page can end a request that is held by a listener of its own, and what it throws there is its own', async () => {
  const { page, url } = await openSite('/gates.html')
  await ready(page)
  const told = await page.evaluate(
    (address: string) =>
      new Promise<string[]>((resolve) => {
        const seen: string[] = []
        window.addEventListener('error', (event) => {
          event.preventDefault()
          seen.push(event.message.replace(/^.*: /, ''))
        })
        const request = new XMLHttpRequest()
        request.onerror = () => {
          seen.push('error')
          throw new Error('thrown by the page')
        }
        request.onloadend = () => setTimeout(() => resolve([...seen, 'loadend']))
        request.open('GET', address)
        request.send()
      }),
    url('/picture.svg?of=held', 'fixture.localhost'),
  )
  expect(told).toEqual(['error', 'thrown by the page', 'loadend'])
})
