import type { TechnologyType } from '../core/configuration.ts'
import { icons } from './icons.ts'

/** One drawing for each kind of technology, and the cross that closes; drawn as `icons` are. */
export const technologyIcons: Readonly<Record<TechnologyType | 'close', string>> = {
  cookie: icons.cookies,
  localStorage: icons.stored,
  sessionStorage: icons.stored,
  indexedDB: icons.stored,
  cache: icons.stored,
  file: icons.stored,
  bucket: icons.stored,
  serviceWorker: icons.stored,
  pixel: icons.pixels,
  'resettable-id': icons.identifiers,
  script: '28 24 12 40 28 56/52 24 68 40 52 56/45 18 35 62',
  frame: '18 14 62 14 68 16 70 22 70 58 68 64 62 66 18 66 12 64 10 58 10 22 12 16 18 14/10 29 70 29/20 22 20 22/29 22 29 22',
  request: '14 30 66 30/52 16 66 30/66 50 14 50/28 64 14 50',
  close: '20 20 60 60/60 20 20 60',
}
