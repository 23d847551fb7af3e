import fc from 'fast-check'
import { aConfiguration } from './aConfiguration.ts'
import { changed, pathsIn } from './changed.ts'

// Values that are right in one place and wrong in another, and values that are wrong everywhere.
export const wrongValues: readonly unknown[] = [
  undefined,
  null,
  true,
  false,
  0,
  5,
  '',
  ' ',
  '*',
  'x',
  'ads',
  'performance',
  'essential',
  'advertising',
  'demographic',
  'consent',
  'opt-in',
  'opt-out',
  'usual',
  'UK',
  'US',
  'US-QQ',
  'EEA',
  'own',
  'marketing',
  'statistics',
  'child',
  'legitimate-interest',
  'cookie',
  'localStorage',
  'cache',
  'pixel',
  'script',
  'resettable-id',
  '_ns*',
  'sid',
  'ads.example',
  'Ads.example',
  'https://ads.example/',
  'c.northstar.example',
  '90d',
  '0d',
  'session',
  '13 mo',
  '2026-02-29',
  '2028-02-29',
  '2026-1-1',
  '#x',
  'cs;choice',
  'constructor',
  '__proto__',
  [],
  ['x'],
  ['child'],
  ['UK'],
  { DE: 'legitimate-interest' },
  { GB: 'legitimate-interest' },
  { default: 'opt-out', DE: 'usual' },
  {},
  { re: 'a' },
  { re: '(a+)+' },
  { re: '(' },
  { re: 'a'.repeat(201) },
  { re: 'a', flags: 'i' },
  'a'.repeat(200),
  'a'.repeat(201),
  { toString: null, valueOf: null },
  { length: 3 },
  { required: true },
  { basis: 'contract', id: 'legal' },
  { type: 'cookie' },
  { type: 'cookie', name: 'sid' },
  { type: 'frame', host: 'ads.example' },
  { type: 'cache', name: 'x' },
  { type: 'cache', name: 'x', gated: false },
  { name: 'X', provider: { name: 'X' }, category: 'performance' },
]
export const wrongKeys: readonly string[] = [
  'x',
  'name',
  'host',
  'gated',
  'required',
  'basis',
  'category',
  'url',
  'url?',
  'required?',
  '*',
  '__proto__',
  'constructor',
  'effective',
  'honours',
  'ads',
  'essential',
  'regions',
  '',
  'technologies',
  'messages',
  'de',
  'default',
  'DE',
  'UK',
  'ZZ',
  'notFor',
  'exempt',
]

export const places = pathsIn(aConfiguration())
const mutation = fc.record({
  path: fc.constantFrom(...places),
  key: fc.option(fc.constantFrom(...wrongKeys)),
  value: fc.constantFrom(...wrongValues),
})
/** A sound configuration in which one to three things were changed, for the worse or not. */
export const mutatedConfigurations = fc.array(mutation, { minLength: 1, maxLength: 3 }).map((mutations) =>
  mutations.reduce<unknown>((value, { path, key, value: next }) => {
    const place = key === null ? path : [...path, key]
    return reaches(value, place.slice(0, -1)) ? changed(value, place, next) : value
  }, aConfiguration()),
)

/** Whether there is an object or a list at the path. */
export function reaches(value: unknown, path: readonly (string | number)[]): boolean {
  if (typeof value !== 'object' || value === null) return false
  const [key, ...rest] = path
  return key === undefined || (Object.hasOwn(value, key) && reaches(Reflect.get(value, key), rest))
}
