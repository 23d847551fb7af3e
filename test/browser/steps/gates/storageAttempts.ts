import type { Attempt } from './Attempt.ts'

const silent = { passed: 'nothing', held: 'nothing' }

/** Writes to the device. */
export const storageAttempts: readonly Attempt[] = [
  {
    gate: 'cookie',
    what: 'document.cookie',
    run: (name) => void (document.cookie = `${name}=1; path=/; max-age=600`),
    ...silent,
  },
  {
    gate: 'cookie',
    what: 'document.cookie with spaces around the name',
    run: (name) => void (document.cookie = `  ${name} =1; path=/`),
    ...silent,
  },
  {
    gate: 'cookie',
    what: 'the setter of document.cookie itself',
    run: (name) => Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!.set!.call(document, `${name}=1; path=/`),
    ...silent,
  },
  { gate: 'webStorage', what: 'localStorage.setItem', run: (name) => localStorage.setItem(name, '1'), ...silent },
  {
    gate: 'webStorage',
    what: 'Storage.prototype.setItem on localStorage',
    run: (name) => Storage.prototype.setItem.call(localStorage, name, '1'),
    ...silent,
  },
  { gate: 'webStorage', what: 'sessionStorage.setItem', run: (name) => sessionStorage.setItem(name, '1'), ...silent },
  {
    gate: 'indexedDb',
    what: 'indexedDB.open',
    run: (name) =>
      new Promise((resolve) => {
        const told: string[] = []
        const request = indexedDB.open(name, 3)
        request.onupgradeneeded = () => void told.push('upgradeneeded')
        request.onerror = () => resolve([...told, 'error', request.error?.name].join(' '))
        request.onsuccess = () => {
          request.result.close()
          resolve([...told, 'success'].join(' '))
        }
      }),
    passed: 'upgradeneeded success',
    held: 'error AbortError',
  },
]
