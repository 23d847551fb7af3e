import { describe, expect, it } from 'vitest'
import type { Configuration } from '../../src/core/configuration.ts'
import type { Page } from './driver/types.ts'
import { engine } from './fixtures.ts'
import { answersIn } from './steps/answersIn.ts'
import { appearance, differences } from './steps/appearance.ts'
import { expand } from './steps/expand.ts'
import { openOwnPage } from './steps/openOwnPage.ts'
import { openSite } from './steps/openSite.ts'
import { ready } from './steps/ready.ts'

/** How banner and preferences look on a page, with one list of technologies open. Every answer can be seen and pressed. */
async function lookAt(page: Page) {
  // In some engines a scroll bar makes the viewport smaller.
  await page.evaluate("document.documentElement.style.setProperty('overflow', 'hidden', 'important')")
  const inBanner = await answersIn(page, '.cs-banner')
  const banner = await appearance(page, '.cs-banner')
  await ready(page)
  await page.evaluate('consentry.openPreferences()')
  await expand(page, 'Advertising')
  await expand(page, 'Ad network')
  // Away from the button: whether a browser has noticed what moved under a resting pointer is chance.
  await page.click('.cs-dialog h2')
  const inDialog = await answersIn(page, '.cs-dialog')
  expect([...inBanner, ...inDialog].map(({ isInView, isOnTop }) => isInView && isOnTop)).toEqual([true, true, true, true, true])
  return { banner, dialog: await appearance(page, '.cs-dialog') }
}

/** What style sheets do to everything in a page, by accident or not. What hides or moves the body itself takes us with it. */
const sheets = {
  'unset everything': '* { all: unset !important }',
  'put something before and after everything': `
    *::before, *::after { content: 'x' !important; display: block !important; font-size: 30px !important }
    *::first-letter, *::first-line { font-size: 60px !important; color: red !important }
    ::backdrop { display: none !important }`,
  'hide everything': `
    section, dialog, button, h2, h3, h4, ul, li, table, td, svg, polyline, p, a, b { display: none !important; visibility: hidden !important }
    body * { opacity: 0 !important; clip-path: inset(50%) !important; pointer-events: none !important; content-visibility: hidden !important }
    polyline { stroke: none !important; stroke-width: 0 !important; stroke-dasharray: 0 1000 !important }`,
  'move everything': `
    body * { transform: rotate(3deg) !important; translate: -2000px !important; position: static !important; float: left !important;
        margin: 50px !important; padding: 50px !important; width: 10px !important; max-height: 10px !important; inset: auto !important;
        z-index: -1 !important; order: 5 !important; contain: strict !important; zoom: 3 !important; columns: 3 !important }
    body > * { filter: blur(9px) !important; mix-blend-mode: difference !important; animation: spin 1s infinite !important }
    @keyframes spin { to { transform: rotate(1turn) } }`,
  'write everything otherwise': `
    * { font: 40px/3 cursive !important; letter-spacing: 0.5em !important; text-transform: uppercase !important; text-indent: -9999px !important;
        writing-mode: vertical-rl !important; white-space: pre !important; word-spacing: 40px !important; text-align: right !important;
        color: transparent !important; -webkit-text-fill-color: red !important; -webkit-text-stroke: 3px red !important; text-shadow: 0 0 9px red !important;
        transition: all 9s !important; cursor: none !important; user-select: none !important; font-size-adjust: 2 !important; quotes: none !important }`,
  'win by being more specific': `
    html body section#cs.cs.cs-banner.cs-banner, html body > section:first-child:first-child:first-child, body > dialog:last-child:last-child { display: none !important }
    html body section:first-child button:nth-child(n):nth-child(n):nth-child(n) { background: white !important; color: white !important; border: 0 !important }`,
}

const configuration: Configuration = {
  policy: { version: '1', url: '/privacy' },
  categories: { essential: { required: true }, advertising: {} },
  services: {
    ads: {
      name: 'Ad network',
      provider: { name: 'Ads Inc.', role: 'advertiser' },
      category: 'advertising',
      purposes: [{ id: 'advertising' }],
      technologies: [
        { type: 'cookie', name: '_ad', duration: '13mo', purpose: 'Recognises this browser' },
        { type: 'pixel', host: 'ads.example', with: ['_ad'] },
      ],
    },
  },
}

const screen = [1280, 800] as const
const body = '<main><h1>A page</h1><p>Its text</p></main>'

let known: ReturnType<typeof lookAt> | undefined
/** How they look on a page without any style sheet. */
const usual = async () => (known ??= lookAt(await openOwnPage({ configuration, viewport: screen, body })))

async function expectUsual(page: Page): Promise<void> {
  const before = await usual()
  const after = await lookAt(page)
  expect([before.banner.length, before.dialog.length].every((count) => count > 50)).toBe(true)
  expect(differences(before.banner, after.banner)).toEqual([])
  expect(differences(before.dialog, after.dialog)).toEqual([])
}

describe(`style sheets of the page do not change the interface in ${engine}`, () => {
  it('where they reach everything else: on the hostile page of the demo', async () => {
    const { page } = await openSite('/hostile.html')
    const look = async () => {
      await answersIn(page, '.cs-banner')
      return [...(await appearance(page, '.cs-banner')), ...(await appearance(page, '.cs-dialog'))]
    }
    const heading = "getComputedStyle(document.querySelector('h1')).color"
    await ready(page)
    await page.evaluate('consentry.openPreferences()')
    await answersIn(page, '.cs-dialog')
    expect(await page.evaluate(heading)).toBe('rgb(255, 0, 0)')
    const hostile = await look()
    await page.evaluate('document.querySelector(\'link[href="/hostile.css"]\').remove()')
    expect(await page.evaluate(heading)).not.toBe('rgb(255, 0, 0)')
    expect(differences(await look(), hostile)).toEqual([])
  })

  it.each(Object.entries(sheets))('that would %s', async (_, css) => {
    await expectUsual(await openOwnPage({ configuration, viewport: screen, body, head: `<style>${css}</style>` }))
  })

  it('but what they do set for it is found', async () => {
    const page = await openOwnPage({ configuration, viewport: screen, body, head: '<style>.cs { --cs-radius: 3px }</style>' })
    const { banner } = await lookAt(page)
    expect(differences((await usual()).banner, banner)).toContain(
      '0 section.cs cs-box cs-banner cs-bottom-left border-top-left-radius: 20px | 3px',
    )
  })
})
