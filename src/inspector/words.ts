import type { Outcome, Reason, Vector } from '../guard/types.ts'

/** What an outcome is called. The order is that of the filter. */
export const outcomeNames: Readonly<Record<Outcome, string>> = {
  held: 'Held',
  observed: 'Would be held',
  released: 'Released',
  requested: 'Requested',
  stored: 'Stored',
  swept: 'Swept',
  kept: 'Kept',
}

/** What a vector is called. */
export const vectorNames: Readonly<Record<Vector, string>> = {
  script: 'script',
  frame: 'frame',
  image: 'image',
  link: 'link',
  media: 'video or audio',
  embed: 'embed',
  fetch: 'fetch',
  xhr: 'XMLHttpRequest',
  beacon: 'beacon',
  cookie: 'cookie',
  localStorage: 'localStorage',
  sessionStorage: 'sessionStorage',
  indexedDB: 'IndexedDB',
  cache: 'CacheStorage',
  file: 'private file',
  bucket: 'storage bucket',
  serviceWorker: 'service worker',
  windowName: 'window.name',
  adInterest: 'advertising interests',
  style: 'style',
  form: 'form',
  ping: 'link ping',
  rules: 'speculation rules',
  worker: 'worker',
  eventSource: 'EventSource',
  webSocket: 'WebSocket',
  webTransport: 'WebTransport',
  webRtc: 'WebRTC',
}

/** What a reason says. */
export const reasonNames: Readonly<Record<Reason, string>> = {
  granted: 'granted',
  denied: 'not granted',
  marked: 'marked, not granted',
  reduced: 'reduced mode',
  once: 'loaded once',
  protected: 'belongs to Consentry',
  unknown: 'in no service',
  open: 'a page uses it',
  'other-origin': 'belongs to another site',
  'out-of-sight': 'only a server sees it',
  failed: 'could not be removed',
}
