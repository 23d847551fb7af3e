import { describe, expect, it } from 'vitest'
import type { Page } from './driver/types.ts'
import { eventsOf } from './steps/eventsOf.ts'
import { insertHtml } from './steps/insertHtml.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'
import { settle } from './steps/settle.ts'

describe('a third party’s script that stands in the HTML without a mark', () => {
  it('runs without Consentry', async () => {
    const { page } = await openSite('/gates.html?unmarked&control')
    expect(await page.evaluate('order')).toEqual(['parser', 'own'])
  })

  it('does not run while its service is denied, and runs once it is granted', async () => {
    const { page, demo } = await openSite('/gates.html?unmarked')
    await ready(page)
    await settle(demo, page)
    expect(await page.evaluate('order')).toEqual(['own'])
    expect((await eventsOf(page)).filter(({ vector }) => vector === 'script')).toMatchObject([{ outcome: 'held', service: 'fixture' }])
    await page.evaluate('void (window.element = document.querySelector("main script"))')
    await page.evaluate('consentry.grant("fixture").then(() => true)')
    expect(await page.waitFor('order.length > 1 && order')).toEqual(['own', 'parser'])
    expect(await page.evaluate('window.element === document.querySelector("main script") && element.src.includes("push.js")')).toBe(true)
  })

  it('does not run where no service lists its host, unless the operator lets it through', async () => {
    for (const [rule, order] of [
      ['hold', ['own']],
      ['let-through', ['unlisted', 'own']],
    ] as const) {
      const { page, demo } = await openSite(`/gates.html?unlisted&unknown=${rule}`)
      await ready(page)
      await settle(demo, page)
      expect(await page.evaluate('order')).toEqual(order)
    }
  })
})

describe('what innerHTML brings', () => {
  it('is not shown while its mark says so, whatever other attributes it has', async () => {
    const { page, demo } = await openSite('/gates.html?unknown=let-through')
    await ready(page)
    await page.evaluate((base: string) => {
      const place = document.body.appendChild(document.createElement('div'))
      place.innerHTML = `<iframe data-consent="other" data-frame="1" src="${base}/frame.html"></iframe>
        <audio data-consent="other" data-srcset="" data-src="/a" preload="auto" src="${base}/silence.wav"></audio>
        <iframe data-other="other" src="${base}/frame.html"></iframe>`
    }, demo.origin('unlisted.localhost'))
    // The last one is not marked, and shows how long it takes.
    await page.waitFor('!document.querySelector("[data-other]").contentDocument')
    await settle(demo, page)
    expect(await page.evaluate('document.querySelector("[data-frame]").contentDocument?.URL')).toBe('about:blank')
    expect(await page.evaluate('document.querySelector("[data-frame]").hasAttribute("src")')).toBe(false)
    expect(await page.evaluate('document.querySelector("audio").hasAttribute("src")')).toBe(false)
  })

  // A document of another origin cannot be read; one that is blank is of the page's own.
  const shown = (page: Page) =>
    page.evaluate(() => {
      const [frame, image, audio] = Reflect.get(window, 'inserted') as [HTMLIFrameElement, HTMLImageElement, HTMLAudioElement]
      return { frame: frame.contentDocument?.URL ?? 'foreign', image: image.naturalWidth > 0, audio: audio.readyState > 0 }
    })
  const everything = { frame: 'foreign', image: true, audio: true }

  it('is shown without Consentry', async () => {
    const site = await openSite('/gates.html?control')
    await insertHtml(site)
    await expect.poll(() => shown(site.page), { timeout: 10_000 }).toEqual(everything)
  })

  it('is not shown while its service is denied, and is shown in place once it is granted', async () => {
    const site = await openSite('/gates.html')
    const { page, demo } = site
    await ready(page)
    await insertHtml(site)
    await settle(demo, page)
    expect(await shown(page)).toEqual({ frame: 'about:blank', image: false, audio: false })
    expect((await eventsOf(page)).map(({ outcome, vector }) => `${outcome} ${vector}`)).toEqual(['held frame', 'held image', 'held media'])
    await page.evaluate('consentry.grant("fixture").then(() => true)')
    await expect.poll(() => shown(page), { timeout: 10_000 }).toEqual(everything)
    expect(await page.evaluate('inserted.every((element) => element.isConnected && element.hasAttribute("src"))')).toBe(true)
  })
})
