import type { Attempt } from './Attempt.ts'

/** Requests by calls. */
export const requestAttempts: readonly Attempt[] = [
  {
    gate: 'fetch',
    what: 'fetch of a string',
    run: (address) =>
      fetch(address).then(
        ({ status }) => `${status}`,
        ({ name }: Error) => name,
      ),
    passed: '200',
    held: 'TypeError',
  },
  {
    gate: 'fetch',
    what: 'fetch of a URL',
    run: (address) =>
      fetch(new URL(address), { method: 'POST', keepalive: true }).then(
        ({ status }) => `${status}`,
        ({ name }: Error) => name,
      ),
    passed: '200',
    held: 'TypeError',
  },
  {
    gate: 'fetch',
    what: 'fetch of a Request',
    run: (address) =>
      fetch(new Request(address, { mode: 'no-cors' })).then(
        ({ type }) => type,
        ({ name }: Error) => name,
      ),
    passed: 'opaque',
    held: 'TypeError',
  },
  {
    gate: 'xhr',
    what: 'XMLHttpRequest',
    run: (address) =>
      new Promise((resolve) => {
        const request = new XMLHttpRequest()
        const told: string[] = []
        request.open('GET', new URL(address))
        for (const type of ['load', 'error', 'abort', 'timeout']) request.addEventListener(type, () => told.push(type))
        request.onloadend = () =>
          resolve([...told, 'loadend', request.readyState, request.status, request.responseText.length > 0].join(' '))
        request.send()
      }),
    passed: 'load loadend 4 200 true',
    held: 'error loadend 4 0 false',
  },
  {
    gate: 'xhr',
    what: 'synchronous XMLHttpRequest',
    run: (address) => {
      const request = new XMLHttpRequest()
      request.open('GET', address, false)
      try {
        request.send()
        return `${request.status}`
      } catch (error) {
        return (error as Error).name
      }
    },
    passed: '200',
    held: 'NetworkError',
  },
  {
    gate: 'xhr',
    what: 'XMLHttpRequest that is synchronous by a zero',
    run: (address) => {
      const request = new XMLHttpRequest()
      request.open('GET', address, 0 as unknown as boolean)
      try {
        request.send()
        return `${request.status}`
      } catch (error) {
        return (error as Error).name
      }
    },
    passed: '200',
    held: 'NetworkError',
  },
  {
    gate: 'beacon',
    what: 'sendBeacon',
    run: (address) => `${navigator.sendBeacon(address, 'body')}`,
    passed: 'true',
    held: 'true',
  },
]
