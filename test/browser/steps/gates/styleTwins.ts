import type { Twin } from './Twin.ts'

/** Style that names the site's own addresses, or none. */
export const styleTwins: readonly Twin[] = [
  {
    gate: 'style',
    what: 'declarations',
    run: () => {
      const element = document.body.appendChild(document.createElement('p'))
      const { style } = element
      const told: unknown[] = []
      const look = (result?: unknown) => told.push(result, element.getAttribute('style'))
      look((style.cssText = 'color: red; background: url("/art/icon.svg")'))
      look(style.setProperty('background-image', 'url(art/icon.svg), url(data:image/svg+xml;base64,PHN2Zy8+)', 'important'))
      look((style.backgroundImage = "url( '/art/icon.svg?a=)' )"))
      look((style.background = 'none'))
      look(Reflect.set(style, 'list-style-image', 'url(#a)'))
      look(Reflect.set(style, 'filter', 'url(/art/icon.svg#filter)'))
      look((style.cursor = 'url(/art/icon.svg), pointer'))
      look((style.content = '"http://fixture.localhost/ is not asked"'))
      look((style.fontStyle = 'italic'))
      look((style.color = 'blue'))
      look(style.removeProperty('color'))
      look(Reflect.set(element, 'style', 'color: green; mask: url(/art/icon.svg)'))
      look(style.setProperty('--own', 'url(http://'))
      look(style.setProperty('background-image', null))
      const set = style.setProperty as (...args: unknown[]) => unknown
      for (const [self, ...args] of [[style], [style, 'color'], [style, 'color', Symbol('a')], [{}, 'color', 'red'], [style, 'color', 1]])
        try {
          told.push(set.apply(self, args))
        } catch (error) {
          told.push((error as Error).name)
        }
      return [...told, element.outerHTML, Object.keys(style).length]
    },
  },
  {
    gate: 'style',
    what: 'rules',
    run: async () => {
      const sheet = document.head.appendChild(document.createElement('style')).sheet!
      const told: unknown[] = []
      const attempt = (work: () => unknown) => {
        try {
          told.push(work())
        } catch (error) {
          told.push((error as Error).name)
        }
      }
      attempt(() => sheet.insertRule('.own { background: url(/art/icon.svg) }'))
      attempt(() => sheet.insertRule('@import "/lumen.css?own" screen', 0))
      attempt(() => sheet.insertRule('@namespace svg url(http://www.w3.org/2000/svg)', 0))
      attempt(() => sheet.insertRule('nothing', 0))
      attempt(() => sheet.insertRule('a { }', 99))
      attempt(() => sheet.addRule('.own-too', 'background-image: image-set("/art/icon.svg" 1x)', 1))
      attempt(() => (sheet.insertRule as (...args: unknown[]) => unknown)())
      attempt(() => (sheet.insertRule as (...args: unknown[]) => unknown)(Symbol('a')))
      attempt(() => sheet.insertRule('@media all { .a { color: red } }', sheet.cssRules.length))
      attempt(() => ([...sheet.cssRules].at(-1) as CSSMediaRule).insertRule('.b { content: "url(" }'))
      attempt(() => sheet.insertRule('@keyframes own { }', sheet.cssRules.length))
      attempt(() => ([...sheet.cssRules].at(-1) as CSSKeyframesRule).appendRule('from { color: red }'))
      const made = new CSSStyleSheet()
      told.push(made.replaceSync('@namespace "http://www.w3.org/1999/xhtml"; .c { background: url(/art/icon.svg) }'))
      told.push((await made.replace('.d { color: red }')) === made)
      return [...told, ...[...sheet.cssRules, ...made.cssRules].map(({ cssText }) => cssText)]
    },
  },
  {
    gate: 'style',
    what: 'fonts',
    run: async () => {
      const told: unknown[] = []
      for (const source of ['local("none")', 'url(/missing.woff2)', new ArrayBuffer(8), 'nothing', 1])
        try {
          const face = new FontFace('own', source as string, { weight: '700' })
          told.push(face.family, face.weight, await face.load().then(String, ({ name }: Error) => name), face.status)
        } catch (error) {
          told.push((error as Error).name)
        }
      return told
    },
  },
]
