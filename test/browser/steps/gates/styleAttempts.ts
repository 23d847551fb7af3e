import type { Attempt } from './Attempt.ts'

const style = (what: string, run: Attempt['run'], more: Partial<Attempt> = {}): Attempt => ({
  gate: 'style',
  what: `style by ${what}`,
  path: '/picture.svg',
  run: run,
  passed: 'nothing',
  held: 'nothing',
  ...more,
})

/** Single properties are data properties of each declaration in Chromium: no setter could be replaced. See docs/discoveries/2026-11-22-style-properties.md. */
const withSetters: Partial<Attempt> = { engines: ['firefox', 'webkit'] }

/** Addresses in style that a script writes. */
export const styleAttempts: readonly Attempt[] = [
  style('cssText', (address) => {
    document.body.appendChild(document.createElement('p')).style.cssText = `color: red; background: url("${address}")`
  }),
  style('the property of an element', (address) => {
    Reflect.set(
      document.body.appendChild(document.createElement('p')),
      'style',
      `list-style-image: url( '${address}' ); display: list-item`,
    )
  }),
  style('setProperty', (address) => {
    document.body.appendChild(document.createElement('p')).style.setProperty('background-image', `url(${address})`, 'important')
  }),
  style('setProperty with escapes', (address) => {
    const escaped = address.replace(':', '\\3a ').replaceAll('/', '\\/')
    document.body.appendChild(document.createElement('p')).style.setProperty('background-image', `url(${escaped})`)
  }),
  style('setProperty of image-set with a string', (address) => {
    document.body
      .appendChild(document.createElement('p'))
      .style.setProperty('background-image', `image-set("${address}" 1x, "/art/icon.svg" 2x)`)
  }),
  style(
    'a property',
    (address) => {
      document.body.appendChild(document.createElement('p')).style.backgroundImage = `url("${address}")`
    },
    withSetters,
  ),
  style(
    'a shorthand',
    (address) => {
      document.body.appendChild(document.createElement('p')).style.background = `red url(${address}) no-repeat`
    },
    withSetters,
  ),
  style(
    'a property with a dash',
    (address) => {
      Reflect.set(document.body.appendChild(document.createElement('p')).style, 'border-image', `url(${address}) 1`)
      const { style } = document.body.lastElementChild as HTMLElement
      style.setProperty('border-style', 'solid')
    },
    withSetters,
  ),
  style(
    'attributeStyleMap',
    (address) => {
      document.body.appendChild(document.createElement('p')).attributeStyleMap.set('background-image', `url("${address}")`)
    },
    // Firefox has no typed style.
    { engines: ['chromium', 'webkit'] },
  ),
  style(
    'insertRule',
    (address) => {
      const sheet = document.head.appendChild(document.createElement('style')).sheet!
      return `${sheet.insertRule(`body { background-image: url(${address}) }`, 0)}`
    },
    { passed: '0', held: '0' },
  ),
  style(
    'insertRule of an import',
    (address) => {
      const sheet = document.head.appendChild(document.createElement('style')).sheet!
      sheet.insertRule(`@import "${address}" screen`)
    },
    { path: '/style.css' },
  ),
  style('insertRule of a font', (address) => {
    const sheet = document.head.appendChild(document.createElement('style')).sheet!
    sheet.insertRule(`@font-face { font-family: held-font; src: url("${address}") format("woff2") }`)
    const text = document.body.appendChild(document.createElement('p'))
    text.style.setProperty('font-family', 'held-font')
    text.textContent = 'text'
  }),
  style('insertRule into a group', (address) => {
    const sheet = document.head.appendChild(document.createElement('style')).sheet!
    sheet.insertRule('@media all { }')
    ;(sheet.cssRules[0] as CSSMediaRule).insertRule(`.in-group { background-image: url(${address}) }`)
    document.body.appendChild(document.createElement('p')).className = 'in-group'
  }),
  style('the style of a rule', (address) => {
    const sheet = document.head.appendChild(document.createElement('style')).sheet!
    sheet.insertRule('.in-rule { color: red }')
    ;(sheet.cssRules[0] as CSSStyleRule).style.setProperty('background-image', `url(${address})`)
    document.body.appendChild(document.createElement('p')).className = 'in-rule'
  }),
  style('appendRule of key frames', (address) => {
    const sheet = document.head.appendChild(document.createElement('style')).sheet!
    sheet.insertRule('@keyframes held-frames { }')
    ;(sheet.cssRules[0] as CSSKeyframesRule).appendRule(`from, to { background-image: url(${address}) }`)
    document.body.appendChild(document.createElement('p')).style.setProperty('animation', 'held-frames 9s infinite')
  }),
  style('replaceSync', (address) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`p { color: red } .replaced-now { background: url(${address}) }`)
    document.adoptedStyleSheets.push(sheet)
    document.body.appendChild(document.createElement('p')).className = 'replaced-now'
  }),
  style('replace', async (address) => {
    const sheet = new CSSStyleSheet()
    await sheet.replace(`.replaced { background: URL(  "${address}") }`)
    document.adoptedStyleSheets.push(sheet)
    document.body.appendChild(document.createElement('p')).className = 'replaced'
  }),
  style(
    'FontFace',
    (address) =>
      new FontFace('held-face', `url("${address}")`).load().then(
        () => 'loaded',
        () => 'failed',
      ),
    { passed: 'failed', held: 'failed' },
  ),
]
