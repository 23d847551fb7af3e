import { isObject, longestMatch } from '../shape.ts'
import { kindOf } from './kindOf.ts'
import type { Problem } from './leafProblem.ts'

/** Why a value cannot say which stored items are meant. */
export function matchProblem(value: unknown): Problem {
  const forms = 'must be an exact name, "prefix*", or { "re": "…" }'
  if (typeof value === 'string') {
    if (value.length > longestMatch) return { message: `has ${value.length} characters; ${longestMatch} are allowed` }
    return { message: value ? `${forms}; ${JSON.stringify(value)} would match everything` : `${forms}, not ${kindOf(value)}` }
  }
  if (!isObject(value)) return { message: `${forms}, not ${kindOf(value)}` }
  const { re, ...others } = value
  const [other] = Object.keys(others)
  if (re === undefined) return { message: `${forms}; the object has no "re"` }
  if (other !== undefined) return { message: `${forms}; the object has ${JSON.stringify(other)} too` }
  if (typeof re !== 'string') return { message: `"re" must be text, not ${kindOf(re)}` }
  return { message: expressionProblem(re) }
}

function expressionProblem(re: string): string {
  if (re.length > longestMatch) return `the regular expression has ${re.length} characters; ${longestMatch} are allowed`
  try {
    new RegExp(re)
  } catch (error) {
    return `not a regular expression: ${error instanceof Error ? error.message : String(error)}`
  }
  return 'the regular expression repeats a group: no ) may be followed by *, +, ? or {, because it runs on every write and could take for ever'
}
