import type { Realm } from './realm.ts'

/** What a browser answers that keeps a kind of storage from a page: a promise that rejects with a `SecurityError`. */
export const refuse = ({ Promise, DOMException }: Realm['win']): Promise<never> =>
  Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'))
