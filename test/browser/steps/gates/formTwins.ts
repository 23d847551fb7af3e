import type { Twin } from './Twin.ts'

/** Forms of the site, and to others that no service lists. */
export const formTwins: readonly Twin[] = [
  {
    gate: 'form',
    what: 'forms that are sent, also to a bank that is in no catalog',
    run: async () => {
      const told: unknown[] = []
      for (const action of ['/art/icon.svg', `http://unlisted.localhost:${location.port}/frame.html`, ''])
        for (const way of ['submit', 'requestSubmit', 'click'] as const) {
          const name = `twin-${told.length}`
          const frame = document.body.appendChild(Object.assign(document.createElement('iframe'), { name }))
          const form = Object.assign(document.createElement('form'), { method: 'post', target: name })
          if (action) form.setAttribute('action', action)
          const button = form.appendChild(document.createElement('button'))
          form.addEventListener('submit', (event) => told.push(event.defaultPrevented, event.submitter === button, event.isTrusted))
          document.body.append(form)
          const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
          told.push(way === 'click' ? button.click() : form[way]())
          await loaded
          // A document of another origin cannot be read.
          told.push(frame.contentDocument?.URL.slice(location.origin.length).replace('?control', '') ?? 'foreign')
          frame.remove()
          form.remove()
        }
      return told
    },
  },
  {
    gate: 'form',
    what: 'forms that are not sent',
    run: () => {
      const told: unknown[] = []
      const form = document.createElement('form')
      form.action = `http://fixture.localhost:${location.port}/frame.html`
      // What the page dispatches itself sends nothing.
      for (const target of [form, document.body, window, document])
        told.push(target.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true })))
      const submit = form.submit as (...args: unknown[]) => unknown
      for (const self of [{}, undefined, document.body])
        try {
          told.push(submit.call(self))
        } catch (error) {
          told.push((error as Error).name)
        }
      return told
    },
  },
]
