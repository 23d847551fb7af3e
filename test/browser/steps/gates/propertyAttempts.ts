import type { Attempt } from './Attempt.ts'

const write = (what: string, run: Attempt['run'], told = 'nothing'): Attempt => ({
  gate: 'webStorage',
  what,
  run,
  passed: told,
  held: told,
})

/** Writes to Web Storage without its methods, and with the methods of others. */
export const propertyAttempts: readonly Attempt[] = [
  write('a property of localStorage', (name) => void (localStorage[name] = '1')),
  write('a property of sessionStorage', (name) => void (sessionStorage[name] = '1')),
  write('Reflect.set on localStorage', (name) => Reflect.set(localStorage, name, '1'), 'true'),
  write('Object.assign to localStorage', (name) => void Object.assign(localStorage, { [name]: '1' })),
  write(
    'Object.defineProperty on localStorage',
    (name) => void Object.defineProperty(localStorage, name, { value: '1', configurable: true, enumerable: true, writable: true }),
  ),
  write(
    'Reflect.defineProperty on sessionStorage',
    (name) => Reflect.defineProperty(sessionStorage, name, { value: '1', configurable: true, enumerable: true, writable: true }),
    'true',
  ),
  write('localStorage.setItem on sessionStorage', (name) => localStorage.setItem.call(sessionStorage, name, '1')),
  write('the area that a StorageEvent names', (name) =>
    new StorageEvent('storage', { storageArea: sessionStorage }).storageArea!.setItem(name, '1'),
  ),
]
