import type { Twin } from './Twin.ts'

/** First-party requests by calls, and calls that fail. */
export const requestTwins: readonly Twin[] = [
  {
    gate: 'fetch',
    what: 'fetch answers',
    run: async () => {
      const promise = fetch('/api/continue', { method: 'POST', body: '{"a":1}' })
      const response = await promise
      const again = await fetch(new Request(new URL('/art/icon.svg', location.href)))
      const data = await (await fetch('data:text/plain,hello')).text()
      const blob = await (await fetch(URL.createObjectURL(new Blob(['hello'])))).text()
      const { status, type, redirected } = response
      return [promise instanceof Promise, response instanceof Response, status, type, redirected, (await again.text()).length, data, blob]
    },
  },
  {
    gate: 'fetch',
    what: 'fetch fails as it did',
    run: async () => {
      const told: string[] = []
      const attempt = async (start: () => unknown) => {
        let when = 'now'
        try {
          const result = start()
          when = 'later'
          await result
        } catch (error) {
          told.push(`${when} ${(error as Error).name}`)
        }
      }
      const anything = fetch as (...args: unknown[]) => unknown
      await attempt(() => anything())
      await attempt(() => anything('http://'))
      await attempt(() => anything(Symbol('a')))
      await attempt(() => anything.call({}, '/art/icon.svg'))
      await attempt(() => anything('/art/icon.svg', { method: 'CONNECT' }))
      await attempt(() => anything('/art/icon.svg', { signal: AbortSignal.abort() }))
      await attempt(() => new (anything as unknown as new () => unknown)())
      return told
    },
  },
  {
    gate: 'xhr',
    what: 'the events of an XMLHttpRequest come in their order',
    run: () =>
      new Promise((resolve) => {
        const told: string[] = []
        const request = new XMLHttpRequest()
        const note = ({ type }: Event) => told.push(`${type} ${request.readyState} ${request.status}`)
        for (const type of ['readystatechange', 'loadstart', 'load', 'error', 'abort']) request.addEventListener(type, note)
        for (const type of ['loadstart', 'load', 'loadend'])
          request.upload.addEventListener(type, ({ type }) => told.push(`upload ${type}`))
        request.addEventListener('loadend', () => resolve([...told, request.response, request.responseURL.startsWith(location.origin)]))
        told.push(`${request.open('POST', '/api/continue')} ${request.readyState}`)
        request.responseType = 'json'
        request.setRequestHeader('Content-Type', 'application/json')
        told.push(`${request.send('{"b":2}')}`)
      }),
  },
  {
    gate: 'xhr',
    what: 'an XMLHttpRequest fails as it did',
    run: async () => {
      const told: string[] = []
      const attempt = (work: (request: XMLHttpRequest & { open(...args: unknown[]): void }) => unknown) => {
        try {
          told.push(`${work(new XMLHttpRequest())}`)
        } catch (error) {
          told.push((error as Error).name)
        }
      }
      attempt((request) => request.send())
      attempt((request) => request.open('GET'))
      attempt((request) => request.open('NOT A METHOD', '/art/icon.svg'))
      attempt((request) => request.open('GET', 'http://'))
      attempt((request) => request.open('GET', Symbol('a')))
      attempt((request) => request.open.call({}, 'GET', '/art/icon.svg'))
      attempt((request) => request.send.call({}))
      attempt((request) => {
        request.open('GET', '/art/icon.svg')
        request.send()
        request.send()
      })
      attempt((request) => {
        request.open('GET', '/missing', false)
        request.send()
        return request.status
      })
      const aborted = new XMLHttpRequest()
      for (const type of ['abort', 'error', 'loadend']) aborted.addEventListener(type, () => told.push(`${type} ${aborted.readyState}`))
      aborted.open('GET', '/art/icon.svg')
      aborted.send()
      aborted.abort()
      return [...told, aborted.readyState]
    },
  },
  {
    gate: 'beacon',
    what: 'sendBeacon',
    run: () => {
      const told: unknown[] = [navigator.sendBeacon('/api/continue', '{}'), navigator.sendBeacon('/art/icon.svg')]
      const send = navigator.sendBeacon as (...args: unknown[]) => unknown
      for (const [self, ...args] of [[navigator], [navigator, 'http://'], [navigator, Symbol('a')], [{}, '/api/continue'], [undefined]])
        try {
          told.push(send.apply(self, args))
        } catch (error) {
          told.push((error as Error).name)
        }
      return told
    },
  },
]
