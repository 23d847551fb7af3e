import { describe, expect, it } from 'vitest'
import type { Demo } from '../../demo/server.mjs'
import type { Page } from './driver/types.ts'
import { waitUntilTrue } from './driver/waitUntilTrue.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'
import { settle } from './steps/settle.ts'

const sent = ({ requests }: Demo) =>
  requests
    .filter(({ host, method }) => host === 'queued-fixture.localhost' && method !== 'OPTIONS')
    .map(({ method, query, size }) => `${method} ${query} ${size}`)

/** Asks in every way, and for a host whose requests are dropped; says what the callers were told. */
const askAll = (page: Page, origin: string) =>
  page.evaluate(async (address: string) => {
    const told: unknown[] = []
    const failed = ({ name }: Error) => told.push(name)
    await fetch(`${address}/picture.svg?n=1`).then(() => told.push('answer'), failed)
    const body = new TextEncoder().encode('bytes')
    const request = fetch(new Request(`${address}/picture.svg?n=2`, { method: 'POST', body }))
    body.fill(0)
    await request.then(() => told.push('answer'), failed)
    await new Promise<void>((resolve) => {
      const xhr = new XMLHttpRequest()
      xhr.open('POST', `${address}/picture.svg?n=3`)
      xhr.setRequestHeader('Content-Type', 'application/json')
      xhr.onloadend = () => resolve(void told.push(`xhr ${xhr.status}`))
      xhr.send('{"n":3}')
    })
    told.push(navigator.sendBeacon(`${address}/picture.svg?n=4`, 'body'))
    told.push(navigator.sendBeacon(`${address}/picture.svg?n=5`, new Blob(['{}'], { type: 'application/json' })))
    await fetch(`${address.replace('queued-', '')}/picture.svg?n=dropped`).catch(failed)
    return told
  }, origin)

const all = ['GET n=1 0', 'POST n=2 5', 'POST n=3 7', 'POST n=4 4', 'POST n=5 2']

describe('a held request that its technology lets be sent after the grant', () => {
  it('fails for its caller, and is sent once after the grant, in order', async () => {
    const { demo, page, url } = await openSite('/gates.html')
    await ready(page)
    expect(await askAll(page, url('', 'queued-fixture.localhost'))).toEqual(['TypeError', 'TypeError', 'xhr 0', true, true, 'TypeError'])
    await settle(demo, page)
    expect(demo.requests).toEqual([])
    await page.evaluate('consentry.grant("other").then(() => true)')
    await settle(demo, page)
    expect(demo.requests).toEqual([])
    await page.evaluate('consentry.grant("fixture").then(() => true)')
    await waitUntilTrue(async () => sent(demo).length === all.length, 'the last of the kept requests')
    expect(sent(demo)).toEqual(all)
    await page.evaluate('consentry.withdraw("fixture").then(() => true)')
    await page.evaluate('consentry.grant("fixture").then(() => true)')
    await settle(demo, page)
    expect(sent(demo)).toEqual(all)
    expect(demo.requests.filter(({ query }) => query.includes('dropped'))).toEqual([])
  })

  it('is forgotten with a refusal, and not kept after one', async () => {
    const { demo, page, url } = await openSite('/gates.html')
    await ready(page)
    await askAll(page, url('', 'queued-fixture.localhost'))
    await page.evaluate('consentry.refuse("fixture").then(() => true)')
    await askAll(page, url('', 'queued-fixture.localhost'))
    await page.evaluate('consentry.grant("fixture").then(() => true)')
    await page.evaluate((address: string) => fetch(address).then(() => true), url('/picture.svg?n=after', 'queued-fixture.localhost'))
    await settle(demo, page)
    expect(sent(demo)).toEqual(['GET n=after 0'])
  })

  it('is kept up to 50 of a page, and sent up to 64 kB', async () => {
    const { demo, page, url } = await openSite('/gates.html')
    await ready(page)
    await page.evaluate(
      async (address: string) => {
        const ask = (n: number, body: string) => fetch(`${address}?n=${n}`, { method: 'POST', body }).catch(() => true)
        await ask(0, 'x'.repeat(63_000))
        await ask(1, 'x'.repeat(2_000))
        for (let n = 2; n < 60; n++) await ask(n, '')
      },
      url('/picture.svg', 'queued-fixture.localhost'),
    )
    await page.evaluate('consentry.grant("fixture").then(() => true)')
    await waitUntilTrue(async () => sent(demo).length > 0, 'a kept request')
    await page.evaluate('consentry.grant("other").then(() => true)')
    await settle(demo, page)
    expect(sent(demo).length).toBeLessThanOrEqual(49)
    expect(sent(demo)[0]).toBe('POST n=0 63000')
    expect(sent(demo).filter((line) => /n=(1|50|59) /.test(line))).toEqual([])
  })
})
