import type { Twin } from './Twin.ts'

/** The site's own frames. */
export const realmTwins: readonly Twin[] = [
  {
    gate: 'frames',
    what: 'a blank frame is there at once, and its events come in their order',
    run: async () => {
      const told: unknown[] = []
      const frame = document.createElement('iframe')
      told.push(frame.contentWindow, frame.contentDocument)
      frame.addEventListener('load', () => told.push('load'))
      const before = window.length
      document.body.append(frame)
      told.push('appended', window.length - before, window[before] === frame.contentWindow)
      const view = frame.contentWindow as typeof globalThis & Window
      told.push(view.document === frame.contentDocument, view.document.defaultView === view, view.Array === Array, view.parent === window)
      told.push(`${view.fetch}`, view.fetch.name, Object.keys(view).includes('0'), view.Array.isArray(view.eval('[]')))
      await new Promise((resolve) => setTimeout(resolve))
      told.push(frame.contentWindow === view, view.frameElement === frame)
      frame.remove()
      told.push(frame.contentWindow, frame.contentDocument, window.length - before)
      return told
    },
  },
  {
    gate: 'frames',
    what: 'a script writes into a frame',
    run: async () => {
      const told: unknown[] = []
      const frame = document.body.appendChild(document.createElement('iframe'))
      Object.assign(window, { told })
      const inner = frame.contentDocument!
      told.push(inner.open() === inner)
      inner.write('<!doctype html><title>Written</title><p id="a">Text')
      inner.write('<script>parent.told.push(document.title, typeof parent.order, document.readyState)</' + 'script>')
      const loaded = new Promise((resolve) => (frame.onload = resolve))
      inner.close()
      await loaded
      told.push(inner.querySelector('#a')!.textContent, frame.contentDocument === inner, inner.compatMode)
      const data = await (await frame.contentWindow!.fetch('/art/icon.svg')).text()
      told.push(data.length)
      return told
    },
  },
  {
    gate: 'frames',
    what: 'frames with a text, from a blob and from a page of the site',
    run: async () => {
      const told: unknown[] = []
      Object.assign(window, { told })
      const script = '<p>Text<script>parent.told.push("ran", document.readyState)</' + 'script>'
      const blob = URL.createObjectURL(new Blob([script], { type: 'text/html' }))
      for (const attributes of [{ srcdoc: script }, { src: blob }, { src: '/gates.html?control' }]) {
        const frame: HTMLIFrameElement = Object.assign(document.createElement('iframe'), attributes as object)
        const loads: Event[] = []
        const loaded = new Promise((resolve) => frame.addEventListener('load', (event) => resolve(loads.push(event))))
        document.body.append(frame)
        const view = frame.contentWindow
        await loaded
        const { location, document: inner } = frame.contentWindow!
        told.push(loads.length, frame.srcdoc, frame.getAttribute('src') === frame.src, location.protocol, view === frame.contentWindow)
        told.push(inner.querySelector('p')!.textContent, inner.readyState, inner.scripts.length > 0)
      }
      return told
    },
  },
  {
    gate: 'frames',
    what: 'frames that cannot be looked into, and calls that fail',
    run: async () => {
      const told: unknown[] = []
      const frame = Object.assign(document.createElement('iframe'), { srcdoc: '<p>Text' })
      frame.setAttribute('sandbox', '')
      const loaded = new Promise((resolve) => (frame.onload = resolve))
      document.body.append(frame)
      await loaded
      told.push(frame.contentDocument, typeof frame.contentWindow, frame.contentWindow === window[window.length - 1])
      for (const key of ['contentWindow', 'contentDocument'] as const) {
        const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, key)!
        for (const work of [() => get!.call({}), () => HTMLIFrameElement.prototype[key], () => frame.contentWindow!.document])
          try {
            told.push(work())
          } catch (error) {
            told.push((error as Error).name)
          }
      }
      const image = Object.assign(document.createElement('object'), { data: '/art/icon.svg', type: 'image/svg+xml' })
      const shown = new Promise((resolve) => (image.onload = resolve))
      document.body.append(image)
      await shown
      told.push(image.contentDocument!.documentElement.localName, image.getSVGDocument() === image.contentDocument)
      return told
    },
  },
]
