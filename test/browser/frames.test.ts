import { describe, expect, it } from 'vitest'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { eventsOf } from './steps/eventsOf.ts'
import { openSite, type Site } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'

/** A document whose own script asks at once, and tells the page what came of it. */
const documentOf = (address: string): string =>
  `<p>Text<script>fetch('${address}', { mode: 'no-cors' }).then(() => parent.told.push('passed'), ({ name }) => parent.told.push(name))</` +
  'script>'

const insert = {
  'with a text': (html: string) => void document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: html })),
  'from a blob': (html: string) => {
    const src = URL.createObjectURL(new Blob([html], { type: 'text/html' }))
    document.body.append(Object.assign(document.createElement('iframe'), { src }))
  },
  'that is written': (html: string) => {
    const frame = document.body.appendChild(document.createElement('iframe'))
    frame.contentDocument!.write(html)
    frame.contentDocument!.close()
  },
  'that comes with innerHTML': (html: string) => {
    const place = document.body.appendChild(document.createElement('div'))
    place.innerHTML = `<iframe srcdoc="${html.replaceAll('"', '&quot;')}"></iframe>`
  },
}

/** Here WebKit has another global object, which gets the gates when the frame has loaded: docs/discoveries/2026-11-22-first-document-of-a-frame.md. */
const late: ReadonlySet<string> = new Set(['with a text', 'that comes with innerHTML'])

async function askFrom(site: Site, how: keyof typeof insert): Promise<unknown> {
  const { page, url } = site
  await page.evaluate('void (window.told = [])')
  await page.evaluate(insert[how], documentOf(url('/picture.svg?of=frame', 'fixture.localhost')))
  return page.waitFor('told[0]')
}

describe.each(Object.keys(insert) as (keyof typeof insert)[])('a frame %s: its own script', (how) => {
  it('asks without Consentry', async () => {
    expect(await askFrom(await openSite('/gates.html?control'), how)).toBe('passed')
  })

  it.skipIf(engine === 'webkit' && late.has(how))('is held while the service is denied', async () => {
    const site = await openSite('/gates.html')
    await ready(site.page)
    expect(await askFrom(site, how)).toBe('TypeError')
    expect((await eventsOf(site.page)).map(({ outcome, vector }) => `${outcome} ${vector}`)).toEqual(['held fetch'])
    expect(site.demo.requests).toEqual([])
  })
})

/** Makes a worker that asks whenever it is told to, and keeps it. */
const makeWorker = (page: Page) =>
  page.evaluate(() => {
    const text = `onmessage = ({ data }) => fetch(data, { mode: 'no-cors' }).then(() => postMessage('passed'), ({ name }) => postMessage(name))`
    Object.assign(window, { worker: new Worker(URL.createObjectURL(new Blob([text]))) })
  })

const askWorker = ({ page, url }: Site) =>
  page.evaluate(
    (address: string) =>
      new Promise<string>((resolve) => {
        const worker = Reflect.get(window, 'worker') as Worker
        worker.onmessage = ({ data }) => resolve(data as string)
        worker.postMessage(address)
      }),
    url('/picture.svg?of=worker', 'fixture.localhost'),
  )

describe.each(['/gates.html', '/gates.html?install=b'])('a worker that runs on %s', (path) => {
  it('is held from the withdrawal on', async () => {
    const site = await openSite(path)
    const { page } = site
    await ready(page)
    await page.evaluate('consentry.grant("fixture").then(() => true)')
    await makeWorker(page)
    expect(await askWorker(site)).toBe('passed')
    await page.evaluate('consentry.withdraw("fixture").then(() => true)')
    await expect.poll(() => askWorker(site), { timeout: 10_000 }).toBe('TypeError')
  })

  it('keeps to what it was denied; one that is made after the grant is not held', async () => {
    const site = await openSite(path)
    const { page } = site
    await ready(page)
    await makeWorker(page)
    expect(await askWorker(site)).toBe('TypeError')
    await page.evaluate('consentry.grant("fixture").then(() => true)')
    expect(await askWorker(site)).toBe('TypeError')
    await makeWorker(page)
    expect(await askWorker(site)).toBe('passed')
    expect((await eventsOf(page)).filter(({ vector }) => vector === 'fetch').map(({ outcome }) => outcome)).toEqual([
      'held',
      'held',
      'requested',
    ])
  })
})
