import { fits } from '../fits.ts'
import { shape } from '../shape.ts'
import { kindOf } from './kindOf.ts'
import type { Problem } from './leafProblem.ts'

/** Why a value is not a host, and the host that is hidden in it. */
export function hostProblem(value: unknown): Problem {
  const message = 'must be a host in lower case, such as "cdn.example.com"'
  if (typeof value !== 'string') return { message: `${message}, not ${kindOf(value)}` }
  const host = bareHost(value)
  if (/[^\0-\x7f]/.test(host)) return { message: `${message}; write letters outside a to z in punycode ("xn--…"), as browsers send them` }
  const reason = faults(value)
  return {
    message: reason ? `${message}, ${reason}` : message,
    ...(fits(host, shape['firstParty?'][0]) && { suggestion: host }),
  }
}

function bareHost(value: string): string {
  const [authority = ''] = value
    .trim()
    .replace(/^([a-z][a-z0-9+.-]*:)?\/\//i, '')
    .split(/[/?#\\]/)
  return authority
    .replace(/^.*@/, '')
    .replace(/:\d*$/, '')
    .replace(/^(\*?\.)+|\.+$/g, '')
    .toLowerCase()
}

function faults(value: string): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(value)) return 'without a scheme'
  if (/[/?#\\]/.test(value)) return 'without a path'
  if (/:\d*$/.test(value)) return 'without a port'
  if (value.includes('*')) return 'without an asterisk: a host covers its subdomains'
  return ''
}
