import { describe, expect, it } from 'vitest'
import { engine } from './fixtures.ts'
import { answersIn } from './steps/answersIn.ts'
import { countOf } from './steps/countOf.ts'
import { openOwnPage } from './steps/openOwnPage.ts'
import { screens } from './steps/screens.ts'

const answered = "document.cookie.includes('cs_choice=')"

describe(`the banner in ${engine}`, () => {
  it('is a region with a name, the first of the page, and not modal', async () => {
    const page = await openOwnPage({ body: '<main><button onclick="pressed = true">Press</button></main>' })
    await answersIn(page, '.cs-banner')
    const found = await page.evaluate(() => {
      const banner = document.body.firstElementChild!
      return {
        tag: banner.localName,
        name: document.getElementById(banner.getAttribute('aria-labelledby')!)?.textContent,
        isInFocusOrder: !banner.closest('[inert], [hidden], [aria-hidden]'),
        isModal: banner.matches(':modal, dialog, [aria-modal]') || !!document.querySelector(':modal'),
        isPageInert: document.querySelectorAll('[inert], main[aria-hidden]').length > 0,
      }
    })
    expect(found).toEqual({
      tag: 'section',
      name: 'Your choice about cookies and similar technologies',
      isInFocusOrder: true,
      isModal: false,
      isPageInert: false,
    })
    await page.click('main button')
    expect(await page.evaluate('pressed')).toBe(true)
  })

  it('does not take the focus when it appears', async () => {
    const page = await openOwnPage({
      first: "window.focused = []; addEventListener('focusin', ({ target }) => focused.push(target.id || target.className))",
      body: '<input id="search" autofocus>',
    })
    await answersIn(page, '.cs-banner')
    await page.press('a')
    expect(await page.evaluate("[focused.join(), document.activeElement.id, document.querySelector('input').value]")).toEqual([
      'search',
      'search',
      'a',
    ])
  })

  it.each(screens)('offers both answers alike, in full view, at %d × %d', async (width, height) => {
    const page = await openOwnPage({ viewport: [width, height] })
    const [refuse, accept, ...more] = await answersIn(page, '.cs-banner')
    expect([refuse?.name, accept?.name, more]).toEqual(['Refuse all', 'Accept all', []])
    for (const answer of [refuse, accept]) expect(answer).toMatchObject({ tag: 'button', isInView: true, isOnTop: true })
    expect(Object.keys(refuse!.style).length).toBeGreaterThan(200)
    expect(accept!.style).toEqual(refuse!.style)
    expect(Math.abs(refuse!.width - accept!.width)).toBeLessThanOrEqual(1)
    expect(Math.abs(refuse!.height - accept!.height)).toBeLessThanOrEqual(1)
    expect(refuse!.height).toBeGreaterThanOrEqual(44)
  })

  it('can be answered in its first frame', async () => {
    const page = await openOwnPage({
      first: `
        new MutationObserver((_, observer) => {
          const button = document.querySelector('.cs-banner .cs-answer')
          if (!button) return
          observer.disconnect()
          requestAnimationFrame(() => {
            const { left, top, width, height } = button.getBoundingClientRect()
            const met = document.elementFromPoint(left + width / 2, top + height / 2)
            window.met = met.textContent
            met.click()
          })
        }).observe(document, { childList: true, subtree: true })`,
    })
    await page.waitFor(answered)
    expect(await page.evaluate('met')).toBe('Refuse all')
    expect(await countOf(page, '.cs-banner')).toBe(0)
    expect(await page.evaluate("consentry.has('posthog')")).toBe(false)
  })

  it('is reached by Tab, and Enter refuses', async () => {
    const page = await openOwnPage({ body: '<a href="#own">A link of the page</a>' })
    await answersIn(page, '.cs-banner')
    const reached: string[] = []
    while (reached.at(-1) !== 'Refuse all' && reached.length < 5) {
      await page.press('Tab')
      reached.push(await page.evaluate('document.activeElement.textContent.trim()'))
    }
    expect(reached).toEqual(['Privacy and cookies', 'Refuse all'])
    expect(await page.evaluate("document.activeElement.matches(':focus-visible')")).toBe(true)
    await page.press('Enter')
    await page.waitFor(answered)
    const records = await page.waitFor<{ intent: string; method: string }[]>(
      'consentry.history().then((records) => records.length && records)',
    )
    expect(records.map(({ intent, method }) => [intent, method])).toEqual([['refuse', 'banner']])
  })

  it('is not answered by Escape, scrolling, or a click elsewhere', async () => {
    const page = await openOwnPage({
      first: "window.pressed = []; addEventListener('keydown', ({ key }) => pressed.push(key))",
      body: '<p>A page</p><button>Elsewhere</button><div><p>Far below</p></div>',
      head: '<style>div { padding-top: 3000px }</style>',
    })
    await answersIn(page, '.cs-banner')
    await page.press('Tab')
    await page.press('Escape')
    await page.evaluate('document.querySelector("div p").scrollIntoView()')
    await page.evaluate('scrollTo(0, 0)')
    await page.click('body > button')
    expect(await page.evaluate('pressed.join()')).toBe('Tab,Escape')
    expect([await countOf(page, '.cs-banner'), await page.evaluate(answered)]).toEqual([1, false])
    expect(await page.evaluate('consentry.history()')).toEqual([])
    // Whatever would have been answered is answered by now: a later answer is.
    await page.evaluate("consentry.refuse('keen')")
    expect(await page.evaluate('consentry.history().then(([{ method }, ...more]) => [method, more.length])')).toEqual(['api', 0])
  })

  it.each(screens)('hides nothing of the page that has the focus, at %d × %d', async (width, height) => {
    // On wide screens it stands in a corner, and what is below it at the very end of a page stays there.
    const below = width > 560 ? 'padding-bottom: 500px' : ''
    const links = Array.from({ length: 40 }, (_, i) => `<p><a href="#${i}">Link ${i}</a></p>`).join('')
    const page = await openOwnPage({ viewport: [width, height], head: `<style>main { ${below} }</style>`, body: `<main>${links}</main>` })
    await answersIn(page, '.cs-banner')
    const hidden: string[] = []
    await page.evaluate("document.querySelector('.cs-choose').focus()")
    for (let reached = ''; reached !== 'Link 39';) {
      await page.press('Tab')
      const seen = await page.evaluate(() => {
        const { top, left, right } = document.activeElement!.getBoundingClientRect()
        return document.elementFromPoint((left + right) / 2, top + 1) === document.activeElement
      })
      reached = await page.evaluate('document.activeElement.textContent.trim()')
      expect(reached).toMatch(/^Link/)
      if (!seen) hidden.push(reached)
    }
    expect(hidden).toEqual([])
  })

  // Other engines do not tell layout shifts.
  it.runIf(engine === 'chromium')('moves nothing of the page', async () => {
    const page = await openOwnPage({
      first: `
        window.shifts = []
        new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true })`,
      body: '<h1>A page</h1><p>Its text</p>',
      viewport: [390, 844],
    })
    await answersIn(page, '.cs-banner')
    // Nothing is below what comes last, unless we have put it there.
    await page.evaluate(
      "new Promise((resolve) => { document.body.append('More of it'); requestAnimationFrame(() => setTimeout(resolve)) })",
    )
    // The control comes after all this, so what moved before has been told by then.
    await page.evaluate("document.querySelector('h1').append(document.createElement('br'), 'and more')")
    await page.waitFor('shifts.length')
    const sources = 'shifts.map(({ sources }) => sources.map(({ node }) => node?.localName ?? node?.nodeValue ?? null))'
    expect(await page.evaluate(sources)).toEqual([['p']])
  })
})
