import type { TechnologyType } from '../configuration.ts'

const keys: Readonly<Partial<Record<string, 'name' | 'host'>>> = {
  cookie: 'name',
  localStorage: 'name',
  sessionStorage: 'name',
  indexedDB: 'name',
  cache: 'name',
  file: 'name',
  bucket: 'name',
  serviceWorker: 'name',
  pixel: 'host',
  script: 'host',
  frame: 'host',
  request: 'host',
} satisfies Record<Exclude<TechnologyType, 'resettable-id'>, 'name' | 'host'>

/** The key that tells technologies of a type apart: what is stored has a name, what is requested a host. Other types need neither. */
export function recognisedBy(type: unknown): 'name' | 'host' | undefined {
  return typeof type === 'string' && Object.hasOwn(keys, type) ? keys[type] : undefined
}
