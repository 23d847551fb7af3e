import { fits } from '../fits.ts'
import { shape } from '../shape.ts'
import { kindOf } from './kindOf.ts'
import type { Problem } from './leafProblem.ts'

// Longest spelling first, so that "mo" is not read as "m".
const units: readonly (readonly [RegExp, unit: string, factor: number])[] = [
  [/^(mo|mon|mth|months?)$/i, 'mo', 1],
  [/^(m|mins?|minutes?)$/, 'm', 1],
  [/^M$/, 'mo', 1],
  [/^(h|hrs?|hours?)$/i, 'h', 1],
  [/^(d|days?)$/i, 'd', 1],
  [/^(w|wks?|weeks?)$/i, 'd', 7],
  [/^(y|yrs?|years?)$/i, 'y', 1],
]

/** Why a value is not a duration, and the duration that was probably meant. `sessionToo` where `session` is one. */
export function durationProblem(value: unknown, sessionToo: boolean): Problem {
  const forms = `must be a duration: ${sessionToo ? '"session" or ' : ''}a whole number of up to five digits with m, h, d, mo or y, such as "90d" or "13mo"`
  if (typeof value !== 'string') return { message: `${forms}; not ${kindOf(value)}` }
  if (/^session$/i.test(value.trim())) return sessionToo ? { message: forms, suggestion: 'session' } : { message: forms }
  const [, amount = '', word = ''] = /^\s*0*(\d+)[\s_-]*([a-z]+)\.?\s*$/i.exec(value) ?? []
  const unit = units.find(([spelling]) => spelling.test(word))
  if (!unit || !Number(amount)) return { message: forms }
  const [, letters, factor] = unit
  const suggestion = `${Number(amount) * factor}${letters}`
  return fits(suggestion, shape['expiry?']['granted?']) ? { message: forms, suggestion } : { message: forms }
}
