import { kindOf } from './kindOf.ts'
import type { Problem } from './leafProblem.ts'

/** Why a value is no region. */
export function regionProblem(value: unknown): Problem {
  const message = 'must be a country ("DE"), a subdivision ("US-CA"), "EEA" or "EU"'
  if (typeof value !== 'string') return { message: `${message}; not ${kindOf(value)}` }
  const suggestion = value
    .trim()
    .toUpperCase()
    .replace(/[\s_]+/g, '-')
    .replace(/^UK(?=$|-)/, 'GB')
  return /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(suggestion) && suggestion !== value ? { message, suggestion } : { message }
}
