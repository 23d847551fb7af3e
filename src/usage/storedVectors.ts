import type { Vector } from '../guard/types.ts'

/** Kinds of storage, whose subjects are names. All other attempts ask for a URL. */
export const storedVectors: ReadonlySet<Vector> = new Set([
  'cookie',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'cache',
  'file',
  'bucket',
  'serviceWorker',
  'windowName',
  'adInterest',
])
