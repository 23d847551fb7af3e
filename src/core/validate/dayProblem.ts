import { isDay } from '../shape.ts'
import { kindOf } from './kindOf.ts'
import type { Problem } from './leafProblem.ts'

/** Why a value is not a day, and the day that was probably meant. */
export function dayProblem(value: unknown): Problem {
  const message = 'must be a day as "YYYY-MM-DD"'
  if (typeof value !== 'string') return { message: `${message}, not ${kindOf(value)}` }
  // Only the order year, month, day is unambiguous; a time after it is cut off.
  const [, year = '', month = '', day = ''] = /^\s*(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})(?:[T\s].*)?$/.exec(value) ?? []
  if (!year) return { message }
  const written = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
  if (isDay(written)) return { message, suggestion: written }
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
  const inMonth = Number(month) >= 1 && Number(month) <= 12 && Number(day) > Number(last.slice(8))
  return { message: `${message}; ${written} does not exist`, ...(inMonth && { suggestion: last }) }
}
