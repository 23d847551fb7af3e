import type { Twin } from './Twin.ts'

/** The site's own elements, and calls that fail. */
export const elementTwins: readonly Twin[] = [
  {
    gate: 'attributes',
    what: 'scripts that are inserted',
    run: async () => {
      const told: unknown[] = []
      for (const src of [URL.createObjectURL(new Blob(['order.push("blob")'])), 'data:text/javascript,order.push("data")', '/missing.js']) {
        const script = document.createElement('script')
        window.order = { push: (name: string) => told.push(name, document.currentScript === script) } as unknown as string[]
        const over = new Promise((resolve) => ['load', 'error'].forEach((type) => script.addEventListener(type, () => resolve(type))))
        script.src = src
        document.body.append(script)
        told.push(await over, script.async, script.type, script.getAttribute('src') === src, script.src.endsWith(src))
      }
      return told
    },
  },
  {
    gate: 'attributes',
    what: 'pictures',
    run: async () => {
      const image = new Image()
      const loaded = () =>
        new Promise((resolve) => ['load', 'error'].forEach((type) => image.addEventListener(type, () => resolve(type), { once: true })))
      const told: unknown[] = []
      let next = loaded()
      image.src = '/art/icon.svg'
      told.push(
        image.getAttribute('src'),
        image.src === `${location.origin}/art/icon.svg`,
        image.complete,
        await next,
        image.naturalWidth > 0,
      )
      next = loaded()
      told.push(image.setAttribute('SRC', '/missing.svg'), await next, image.getAttribute('src'))
      next = loaded()
      image.srcset = 'art/icon.svg 1x, art/icon.svg?2 2x'
      told.push(await next, new URL(image.currentSrc).pathname)
      next = loaded()
      image.removeAttribute('srcset')
      image.src = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
      return [...told, await next, image.outerHTML]
    },
  },
  {
    gate: 'attributes',
    what: 'frames',
    run: async () => {
      const told: unknown[] = []
      // oxlint-disable-next-line no-script-url -- A page may do that, and it works as without us.
      for (const src of ['about:blank', '/art/icon.svg', 'data:text/html,a', 'javascript:"a"']) {
        const frame = document.createElement('iframe')
        frame.src = src
        const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
        document.body.append(frame)
        await loaded
        told.push(frame.getAttribute('src'), frame.src.replace(location.origin, ''), frame.contentDocument?.contentType)
        frame.remove()
      }
      const frame = document.body.appendChild(document.createElement('iframe'))
      frame.srcdoc = '<p>here</p>'
      await new Promise((resolve) => frame.addEventListener('load', resolve))
      return [...told, frame.contentDocument?.body.textContent]
    },
  },
  {
    gate: 'attributes',
    what: 'style sheets, films, embeds and objects',
    run: async () => {
      const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/lumen.css?twin' })
      const loaded = new Promise((resolve) => ['load', 'error'].forEach((type) => sheet.addEventListener(type, () => resolve(type))))
      document.head.append(sheet)
      const canonical = Object.assign(document.createElement('link'), { rel: 'canonical', href: 'http://unlisted.localhost/page' })
      document.head.append(canonical)
      const video = Object.assign(document.createElement('video'), { src: '/film', poster: '/art/icon.svg' })
      const source = Object.assign(document.createElement('source'), { src: '/film', srcset: '/art/icon.svg' })
      const embed = Object.assign(document.createElement('embed'), { src: '/art/icon.svg' })
      const object = Object.assign(document.createElement('object'), { data: '/art/icon.svg' })
      document.body.append(video, source, embed, object)
      return [await loaded, ...[sheet, canonical, video, source, embed, object].map(({ outerHTML }) => outerHTML)]
    },
  },
  {
    gate: 'attributes',
    what: 'attributes of every kind',
    run: () => {
      const told: unknown[] = []
      const set = Element.prototype.setAttribute as (...args: unknown[]) => unknown
      class Watched extends HTMLElement {
        static observedAttributes = ['src']
        attributeChangedCallback(...change: unknown[]) {
          told.push(change.slice(0, 3))
        }
      }
      customElements.define('own-watched', Watched)
      new Watched().setAttribute('src', 'http://unlisted.localhost/')
      const image = new Image()
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'script')
      for (const [self, ...args] of [
        [image, 'alt', 'a'],
        [image, 'ALT', null],
        [image, 'data-src', '/a'],
        [image, 'src'],
        [image],
        [image, '1', 'a'],
        [image, 'a b', 'a'],
        [image, Symbol('a'), 'a'],
        [image, 'src', Symbol('a')],
        [svg, 'SRC', '/a'],
        [{}, 'src', '/a'],
        [undefined, 'src', '/a'],
        [document, 'src', '/a'],
      ])
        try {
          told.push(set.apply(self, args))
        } catch (error) {
          told.push((error as Error).name)
        }
      const setter = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')!.set as (...args: unknown[]) => unknown
      for (const [self, ...args] of [[{}, '/a'], [image], [image, Symbol('a')], [document.createElement('div'), '/a'], [image, null]])
        try {
          told.push(setter.apply(self, args))
        } catch (error) {
          told.push((error as Error).name)
        }
      return [...told, image.outerHTML, svg.outerHTML]
    },
  },
]
