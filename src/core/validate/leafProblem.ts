import { isDay, isMatch, shape, type Shape } from '../shape.ts'
import { dayProblem } from './dayProblem.ts'
import { durationProblem } from './durationProblem.ts'
import { enumWords } from './enumWords.ts'
import { hostProblem } from './hostProblem.ts'
import { kindOf } from './kindOf.ts'
import { matchProblem } from './matchProblem.ts'
import { nearest } from './nearest.ts'
import { regionProblem } from './regionProblem.ts'

/** What is wrong with one value; a mistake that does not know its path yet. */
export interface Problem {
  readonly message: string
  readonly suggestion?: string
}

const technology = shape['services?']['*']['technologies?'][0]

const special: ReadonlyMap<Shape, (value: unknown) => Problem> = new Map<Shape, (value: unknown) => Problem>([
  [shape['firstParty?'][0], hostProblem],
  [technology['duration?'], (value) => durationProblem(value, true)],
  [shape['expiry?']['granted?'], (value) => durationProblem(value, false)],
  [shape['snapshot?']['name?'], cookieNameProblem],
  [shape['ui?']['fragment?'], fragmentProblem],
  [shape['server?'].choicePath, pathProblem],
  [shape['services?']['*']['reduced?'].mode, modeProblem],
  [shape['records?'].endpoint, endpointProblem],
  [shape['region?'], regionProblem],
  [isDay, dayProblem],
  [isMatch, matchProblem],
])

/** Why a value does not have the shape of a leaf. Ask only when it has not. */
export function leafProblem(value: unknown, leaf: Shape): Problem {
  const words = enumWords(leaf)
  if (words) return wordProblem(value, words)
  if (leaf === true) return flagProblem(value)
  return special.get(leaf)?.(value) ?? { message: `must be text, not ${typeof value === 'string' ? 'an empty text' : kindOf(value)}` }
}

function wordProblem(value: unknown, words: readonly string[]): Problem {
  const known = words.map((word) => JSON.stringify(word)).join(', ')
  const message = words.length > 1 ? `must be one of ${known}` : `must be ${known}`
  if (typeof value !== 'string') return { message: `${message}; not ${kindOf(value)}` }
  const suggestion = nearest(value, words)
  return suggestion ? { message, suggestion } : { message }
}

function flagProblem(value: unknown): Problem {
  const quoted = typeof value === 'string' && /^\s*(true|false)\s*$/i.test(value)
  return { message: `must be true or false${quoted ? ' without quotes' : ''}, not ${kindOf(value)}` }
}

function cookieNameProblem(value: unknown): Problem {
  const message = 'must be 1 to 64 letters from a to z, digits, or any of . _ -'
  if (typeof value !== 'string') return { message: `${message}; not ${kindOf(value)}` }
  const suggestion = value
    .trim()
    .replace(/[^\w.-]+/g, '_')
    .slice(0, 64)
  return /[a-z0-9]/i.test(suggestion) ? { message, suggestion } : { message }
}

function modeProblem(): Problem {
  return { message: 'must be text other than "full" and "off", such as "contextual"' }
}

function pathProblem(value: unknown): Problem {
  const message = 'must be a path of this site: begin with one / and have no spaces, ? or #'
  if (typeof value !== 'string') return { message: `${message}; not ${kindOf(value)}` }
  const path = /^[/\\]*([^\s?#:]+)$/.exec(value)?.[1]
  return path ? { message, suggestion: `/${path}` } : { message }
}

function endpointProblem(value: unknown): Problem {
  const message = 'must be a path of this site that begins with one /, or an https address, and have no spaces or #'
  if (typeof value !== 'string') return { message: `${message}; not ${kindOf(value)}` }
  const address = /^http:\/\/([^/\s][^\s#]*)$/.exec(value)?.[1]
  return address ? { message, suggestion: `https://${address}` } : { message }
}

function fragmentProblem(value: unknown): Problem {
  const message = 'must begin with # and go on'
  if (typeof value !== 'string') return { message: `${message}; not ${kindOf(value)}` }
  const name = /[^\s#/]+$/.exec(value)?.[0]
  return name ? { message, suggestion: `#${name}` } : { message }
}
