import type { Configuration, Match, OperatorConfiguration } from './configuration.ts'

/**
 * What a value may look like: a pattern for text, `true` for a flag, a test, a list of one shape, or an object. A key that
 * ends in `?` may be missing; `*` stands for ids that the operator chooses.
 */
export type Shape = RegExp | true | ((value: unknown) => boolean) | readonly [Shape] | { readonly [key: string]: Shape }

/** The shape that describes `T`, so that the compiler keeps the types and the data equal. */
export type ShapeOf<T> = T extends string
  ? RegExp | ((value: unknown) => boolean)
  : T extends boolean
    ? true
    : T extends Match
      ? (value: unknown) => boolean
      : T extends readonly (infer Item)[]
        ? readonly [ShapeOf<Item>]
        : string extends keyof T
          ? { readonly '*': ShapeOf<T[keyof T]> }
          : { readonly [Key in keyof T & string as undefined extends T[Key] ? `${Key}?` : Key]-?: ShapeOf<NonNullable<T[Key]>> }

/** Longest match in characters: names are tried prefix by prefix, and expressions run on every write. */
export const longestMatch = 200

const text = /\S/
const host = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/
const path = /^\/(?![/\\])[^\s?#]*$/
const rule = /^(hold|report|let-through)$/
const expiry = /^[1-9]\d{0,4}(m|h|d|mo|y)$/

/** True for an exact name, `prefix*`, or `{ re }` that is safe to run on every write: short, and no group is repeated. */
export function isMatch(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= longestMatch && /[^*]/.test(value)
  const re = isObject(value) && Object.keys(value).length === 1 && value.re
  if (typeof re !== 'string' || re.length > longestMatch || /\)[*+{?]/.test(re)) return false
  try {
    return !!new RegExp(re)
  } catch {
    return false // The answer to the question: it is not a regular expression.
  }
}

/** True for a day that exists, as `YYYY-MM-DD`. */
export function isDay(value: unknown): boolean {
  const time = typeof value === 'string' ? Date.parse(value + 'T00:00Z') : NaN
  return time === time && new Date(time).toISOString().slice(0, 10) === value
}

/** True for JSON objects: not null, not a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A country of ISO 3166-1, a subdivision of ISO 3166-2, or one of two groups. */
const region = /^(?:EEA|EU|[A-Z]{2}(?:-[A-Z0-9]{1,3})?)$/
const country = /^[A-Z]{2}$/
const basis = /^(consent|legitimate-interest|contract|legal-obligation)$/
const signalRule = /^(honour|ask|ignore)$/
const operator: ShapeOf<OperatorConfiguration> = {
  name: text,
  'contact?': text,
  'address?': text,
  'authority?': { name: text, 'url?': text },
  'recipients?': [country],
}

/** The configuration as data. */
export const shape: ShapeOf<Configuration> = {
  '$schema?': text,
  'firstParty?': [host],
  'policy?': {
    version: text,
    'updated?': isDay,
    'effective?': isDay,
    'url?': text,
    'previousUrl?': text,
    'change?': /^(consent|notice)$/,
  },
  'operator?': operator,
  categories: {
    '*': {
      'required?': true,
      'name?': text,
      'description?': text,
      'honours?': [/^(gpc|dnt)$/],
      'notFor?': [/^(child|teen|adult)$/],
      'scope?': /^(device|profile)$/,
      'regions?': [region],
    },
  },
  'services?': {
    '*': {
      name: text,
      provider: {
        name: text,
        'role?': /^(operator|service-provider|marketing-provider|advertiser|ad-service-provider|ad-measurement|partner)$/,
        'url?': text,
      },
      category: text,
      'description?': text,
      'purposes?': [
        {
          id: /^(provide|operate|improve|partners|marketing|advertising|security|legal|own)$/,
          'name?': text,
          'basis?': basis,
          'basisIn?': { '*': basis },
        },
      ],
      'technologies?': [
        {
          type: /^(cookie|localStorage|sessionStorage|indexedDB|cache|file|bucket|serviceWorker|pixel|script|frame|request|resettable-id)$/,
          'name?': isMatch,
          'host?': host,
          'duration?': /^(session|[1-9]\d{0,4}(m|h|d|mo|y))$/,
          'party?': /^(first|third)$/,
          'purpose?': text,
          'with?': [text],
          'gated?': true,
          'keepWhenDenied?': true,
          'category?': text,
          'held?': /^(drop|queue)$/,
          'ground?': text,
          'instead?': text,
          'insteadUrl?': text,
          'ifaType?': /^(dpid|ppid|sspid|sessionid|rida|aaid|idfa|afai|msai|tifa|vida|lgudid)$/,
        },
      ],
      'onWithdraw?': /^(notify|unload|reload)$/,
      'exempt?': /^(statistics|appearance|emergency)$/,
      'reduced?': { mode: /^(?!(full|off)$).*\S/, description: text, 'types?': [/^(pixel|script|frame|request)$/] },
    },
  },
  'unknown?': { 'thirdParty?': rule, 'storage?': rule },
  'regions?': { '*': /^(opt-in|opt-out|notice|none|usual)$/ },
  'region?': region,
  'regional?': {
    '*': {
      'operator?': operator,
      'policyUrl?': text,
      'links?': [{ name: text, url: text }],
      'messages?': { '*': { '*': text } },
    },
  },
  'signals?': { 'gpc?': signalRule, 'dnt?': signalRule },
  // A path, an https address, or, to try it out, one on this machine.
  'records?': { endpoint: /^(\/(?![/\\])|https:\/\/[^/]|http:\/\/([\w-]+\.)*localhost[:/])[^\s#]*$/ },
  'expiry?': { 'granted?': expiry, 'refused?': expiry },
  'snapshot?': { 'name?': /^[\w.-]{1,64}$/, 'domain?': host },
  'ui?': {
    'layout?': /^box$/,
    'position?': /^bottom-(left|right)$/,
    'theme?': /^(auto|light|dark)$/,
    'fragment?': /^#\S/,
    'messages?': { '*': { '*': text } },
  },
  'server?': { choicePath: path, 'clear?': [/^(storage|cache)$/], 'share?': { path, hosts: [host] } },
  'enforce?': /^(observe|guard|strict)$/,
  'trustedClicks?': true,
}
