import { describe, expect, it, onTestFinished } from 'vitest'
import type { Configuration } from '../../src/core/configuration.ts'
import { startDemo, type Demo } from '../../demo/server.mjs'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { axeFindings } from './steps/axeFindings.ts'
import { clickNamed } from './steps/clickNamed.ts'
import { openOwnPage, type OwnPage } from './steps/openOwnPage.ts'
import { openSite } from './steps/openSite.ts'
import { placeholders } from './steps/placeholders.ts'
import { ready } from './steps/ready.ts'
import { requestsOf } from './steps/requestsOf.ts'
import { settle } from './steps/settle.ts'
import { siteConfiguration } from './steps/siteConfiguration.ts'

const shown = (page: Page) => page.evaluate(() => [...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument === null))

const trailer = 'Not loaded: Trailer of Low Tide, Trailer player by Reel Player Ltd'

/** A page with what `markup` makes of the player's origin. */
async function openWith(markup: (origin: string, demo: Demo) => string, wanted: OwnPage = {}) {
  const demo = await startDemo({ quiet: true })
  onTestFinished(() => demo.close())
  const page = await openOwnPage({ viewport: [1000, 800], ...wanted, body: markup(demo.origin('player.localhost'), demo) })
  await ready(page)
  return { demo, page }
}

const frame = (origin: string, title: string) =>
  `<iframe title="${title}" width="480" height="300" src="${origin}/embed.html?${title}"></iframe>`

describe(`a placeholder in ${engine}`, () => {
  it('says who is behind it and what it would use, and offers both answers alike (S24)', async () => {
    const { demo, page } = await openSite()
    const [drawn] = await placeholders(page)
    expect(drawn!.label).toBe(trailer)
    expect(drawn!.buttons).toEqual(['Load once', 'Always', 'Cookie preferences'])
    expect(drawn!.text).toContain('Loading it tells Reel Player Ltd your internet address and uses 1 stored item.')
    const [one, other] = await page.evaluate(() =>
      [...document.querySelectorAll('.cs-placeholder .cs-answer')].map((answer) => {
        const { width, height } = answer.getBoundingClientRect()
        const { backgroundColor, color, font } = getComputedStyle(answer)
        return [Math.round(width), Math.round(height), backgroundColor, color, font]
      }),
    )
    expect(one).toEqual(other)
    expect(one![1]).toBeGreaterThanOrEqual(44)
    await settle(demo, page)
    expect(requestsOf(demo, 'player')).toEqual([])
  })

  it('"Load once" loads this element and nothing else, is no answer, and ends with the page (S24)', async () => {
    const { demo, page } = await openWith((origin) => frame(origin, 'One') + frame(origin, 'Two'))
    await placeholders(page, 2)
    await page.evaluate('void (window.one = document.querySelector("iframe"))')
    await clickNamed(page, '.cs-placeholder[aria-label*="One"]', 'Load once')
    await placeholders(page, 1)
    await page.waitFor('document.querySelector("iframe").contentDocument === null')
    expect(await page.evaluate('[one === document.querySelector("iframe"), document.activeElement === one]')).toEqual([true, true])
    expect(await shown(page)).toEqual([true, false])
    // Nothing else of the service, by whatever way.
    await page.evaluate(`fetch('${demo.origin('player.localhost')}/other').catch(() => {})`)
    await page.evaluate(
      `void document.body.append(Object.assign(document.createElement('iframe'), { src: '${demo.origin('player.localhost')}/new' }))`,
    )
    await expect.poll(() => requestsOf(demo, 'player').length).toBeGreaterThan(0)
    await settle(demo, page)
    expect(requestsOf(demo, 'player').filter(({ path }) => /other|new/.test(path))).toEqual([])
    expect(await page.evaluate('consentry.has("player")')).toBe(false)
    expect(await page.evaluate('document.cookie')).toBe('')
    expect(await page.evaluate('consentry.history().then((records) => records.length)')).toBe(0)

    await page.reload()
    await placeholders(page, 2)
    expect(await shown(page)).toEqual([false, false])
  })

  it('"Load once" ends when the visitor refuses', async () => {
    const { page } = await openWith((origin) => frame(origin, 'One'))
    await placeholders(page)
    await clickNamed(page, '.cs-placeholder', 'Load once')
    await page.waitFor('document.querySelector("iframe").contentDocument === null')
    await page.evaluate('consentry.grant("posthog")')
    expect(await shown(page)).toEqual([true])
    await page.evaluate('consentry.refuse()')
    await placeholders(page)
    expect(await shown(page)).toEqual([false])
  })

  it('"Always" grants the service, is recorded with its method, and loads all of it (S24)', async () => {
    const { page } = await openWith((origin) => frame(origin, 'One') + frame(origin, 'Two'))
    await placeholders(page, 2)
    await clickNamed(page, '.cs-placeholder[aria-label*="Two"]', 'Always')
    await placeholders(page, 0)
    await page.waitFor('[...document.querySelectorAll("iframe")].every((each) => each.contentDocument === null)')
    expect(await page.evaluate('document.activeElement === document.querySelectorAll("iframe")[1]')).toBe(true)
    await page.waitFor('consentry.history().then((records) => records.length)')
    const [record, ...more] = await page.evaluate<{ intent: string; method: string; answers: object }[]>('consentry.history()')
    expect(more).toEqual([])
    expect(record).toMatchObject({ intent: 'grant', method: 'placeholder', answers: { player: 'granted' } })
    expect(await page.evaluate('[consentry.has("player"), consentry.has("posthog")]')).toEqual([true, false])
    await page.reload()
    await page.waitFor('[...document.querySelectorAll("iframe")].every((each) => each.contentDocument === null)')
    expect(await placeholders(page, 0)).toEqual([])
  })

  it('is operated by keyboard, and gives the focus to what it stood in for', async () => {
    const { page } = await openWith((origin) => `<input id="before">${frame(origin, 'One')}<input id="after">`)
    await placeholders(page)
    await page.evaluate('consentry.refuse(), document.querySelector("#before").focus()')
    const focused: unknown[] = []
    for (let step = 0; step < 4; step++) {
      await page.press('Tab')
      focused.push(await page.evaluate('document.activeElement.id || document.activeElement.textContent.trim()'))
    }
    expect(focused).toEqual(['Load once', 'Always', 'Cookie preferences', 'after'])
    await page.press('Shift+Tab')
    await page.press('Enter')
    await page.waitFor('!!document.querySelector(".cs-dialog[open]")')
    await page.press('Escape')
    await page.waitFor('!document.querySelector(".cs-dialog") && document.activeElement.textContent.trim() === "Cookie preferences"')
    await page.press('Shift+Tab')
    await page.press('Shift+Tab')
    await page.press('Enter')
    await placeholders(page, 0)
    expect(await page.evaluate('document.activeElement.localName')).toBe('iframe')
  })

  it('opens in a dialog where the place is too small for it', async () => {
    const { page } = await openWith((origin) => `<iframe title="One" width="120" height="60" src="${origin}/embed.html"></iframe>`)
    await placeholders(page)
    await page.evaluate('consentry.refuse()')
    await clickNamed(page, '.cs-placeholder', 'Not loaded: One, Trailer player by Reel Player Ltd')
    await page.waitFor('document.querySelector(".cs-placeholder-dialog")?.matches(":modal")')
    await page.press('Escape')
    await page.waitFor('!document.querySelector(".cs-placeholder-dialog")')
    expect(await page.evaluate('document.activeElement.className')).toBe('cs-placeholder-show')
    await page.press('Enter')
    await clickNamed(page, '.cs-placeholder-dialog', 'Load once')
    await placeholders(page, 0)
    await page.waitFor('document.querySelector("iframe").contentDocument === null && document.activeElement.localName === "iframe"')
  })

  it('stands in for films and plug-ins, by attribute and by source', async () => {
    const { demo, page } = await openWith(
      (origin) =>
        `<video title="A" controls width="400" height="240" src="${origin}/a.webm"></video>
        <video title="B" controls width="400" height="240"><source src="${origin}/b.webm"></video>
        <p><embed title="C" width="400" height="240" src="${origin}/embed.html"></p>
        <p><object title="D" width="400" height="240" data="${origin}/poster.svg"></object></p>`,
    )
    expect((await placeholders(page, 4)).map(({ label }) => label!.slice(12, 13))).toEqual(['A', 'B', 'C', 'D'])
    await page.evaluate('consentry.refuse()')
    expect(
      await page.evaluate('[...document.querySelectorAll(".cs-placeholder")].map((each) => [each.offsetWidth, each.offsetHeight])'),
    ).toEqual(Array(4).fill([400, 240]))
    demo.clear()
    for (const [done, letter] of [...'ABCD'].entries()) {
      await clickNamed(page, `.cs-placeholder[aria-label*=": ${letter},"]`, 'Load once')
      await placeholders(page, 3 - done)
    }
    const films = ['/a.webm', '/b.webm', '/embed.html', '/poster.svg']
    await expect.poll(() => films.filter((film) => requestsOf(demo, 'player').some(({ path }) => path === film))).toEqual(films)
  })

  it('names the host where no service is known, and offers no "always"', async () => {
    const { page } = await openWith(
      (_, demo) => `<iframe width="480" height="300" src="${demo.origin('other.localhost')}/frame.html"></iframe>`,
    )
    const [drawn] = await placeholders(page)
    expect(drawn!.buttons).toEqual(['Load once', 'Cookie preferences'])
    expect(drawn!.label).toMatch(/^Not loaded: Content from other\.localhost/)
    await clickNamed(page, '.cs-placeholder', 'Load once')
    await page.waitFor('document.querySelector("iframe").contentDocument === null')
  })

  it('offers no "once" under strict enforcement, where only the server can let it load', async () => {
    const configuration: Configuration = { ...siteConfiguration(), enforce: 'strict' }
    const { page } = await openWith((origin) => frame(origin, 'One'), { configuration })
    expect((await placeholders(page))[0]!.buttons).toEqual(['Always', 'Cookie preferences'])
  })

  it('stands in a shadow tree too', async () => {
    const { page } = await openWith((origin) => `<div id="host" data-origin="${origin}"></div>`)
    await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('#host')!
      const inner = Object.assign(document.createElement('iframe'), { width: '480', height: '300', title: 'One' })
      inner.src = `${host.dataset.origin}/embed.html`
      host.attachShadow({ mode: 'open' }).append(inner)
    })
    await page.waitFor('!!document.querySelector("#host").shadowRoot.querySelector(".cs-placeholder")')
    expect(
      await page.evaluate(() => {
        const tree = document.querySelector('#host')!.shadowRoot!
        const [one, other] = ['iframe', '.cs-placeholder'].map((each) => tree.querySelector(each)!.getBoundingClientRect())
        return [one!.left - other!.left, one!.top - other!.top, getComputedStyle(tree.querySelector('iframe')!).visibility]
      }),
    ).toEqual([0, 0, 'hidden'])
    await page.evaluate('document.querySelector("#host").shadowRoot.querySelector(".cs-answer").click()')
    await page.waitFor('document.querySelector("#host").shadowRoot.querySelector("iframe").contentDocument === null')
    await page.waitFor('!document.querySelector("#host").shadowRoot.querySelector(".cs-placeholder")')
  })

  it('is not loaded by a page that holds nothing of the kind', async () => {
    const page = await openOwnPage()
    await ready(page)
    await page.waitFor('!!document.querySelector(".cs-banner")')
    const chunks = async () => (await page.requests()).map(({ url }) => url.split('/').at(-1)).filter((name) => name === 'placeholder.js')
    expect(await chunks()).toEqual([])
    // The control: one frame is enough.
    await page.evaluate(
      'void (document.body.append(Object.assign(document.createElement("iframe"), { src: "http://player.localhost/", title: "x" })))',
    )
    await placeholders(page)
    expect(await chunks()).toEqual(['placeholder.js'])
  })
})

// The DevTools protocol and layout shifts are Chromium's.
describe.runIf(engine === 'chromium')('a placeholder, as measured,', () => {
  it.each([
    ['light', 1280, 800],
    ['dark', 390, 844],
  ] as const)('has nothing that axe-core finds (%s, %d × %d)', async (colorScheme, width, height) => {
    const { page } = await openWith(
      (origin) => `<style>iframe { width: 100%; aspect-ratio: 16 / 9 }</style><main>${frame(origin, 'One')}</main>`,
      {
        viewport: [width, height],
        preferences: { colorScheme, reducedMotion: 'reduce' },
      },
    )
    await placeholders(page)
    await page.evaluate('consentry.refuse()')
    const { violations, undecided, passed } = await axeFindings(page, '.cs-placeholder')
    // Its ground is a gradient, of which axe does not tell the contrast: test/ui/styles.test.ts does, of both ends.
    expect([violations, undecided.filter((each) => !each.startsWith('color-contrast'))]).toEqual([[], []])
    expect(passed).toEqual(expect.arrayContaining(['button-name', 'target-size']))
  })

  it.each(['Load once', 'Always'])('shifts nothing of the page, coming or going by "%s"', async (answer) => {
    const body = (origin: string) => `<h1>One</h1><div>${frame(origin, 'One')}</div><p>After it</p>`
    const first = `
      window.shifts = []
      new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift', buffered: true })`
    const { page } = await openWith(body, { first })
    await placeholders(page)
    await drawn(page)
    await clickNamed(page, '.cs-placeholder', answer)
    await placeholders(page, 0)
    await drawn(page)
    expect(await page.evaluate('shifts')).toEqual([])
    // The control: what does move is seen.
    await page.evaluate('void document.querySelector("h1").before(Object.assign(document.createElement("p"), { textContent: "New" }))')
    await page.waitFor('shifts.length > 0')
  })
})

/** Waits until what is there has been drawn twice: a shift is told after a frame. */
const drawn = (page: Page) =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))))
