import { fits } from '../fits.ts'
import { isObject, type Shape } from '../shape.ts'
import type { ConsentRecord } from './consentRecord.ts'

/** A stored value that is no record: it cannot be read, is of a version after this one, or larger than any record can be. */
export type Unreadable = 'damaged' | 'later-version' | 'oversized'

const text = /^/
const textOrNothing = (value: unknown): boolean => value === null || typeof value === 'string'
const hash = (value: unknown): boolean => value === null || (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value))

const earlier: Shape = {
  schema: (value: unknown) => value === 1,
  id: /\S/,
  previous: textOrNothing,
  time: (value: unknown) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  intent: /^(grant|refuse|withdraw|save|acknowledge)$/,
  method: text,
  language: text,
  policyVersion: textOrNothing,
  fingerprint: text,
  answers: { '*': /^(granted|refused)$/ },
}

const current: Shape = {
  ...earlier,
  schema: (value: unknown) => value === 2,
  edition: text,
  region: text,
  model: /^(opt-in|opt-out|notice|none)$/,
  signals: [/^(gpc|dnt)$/],
  bases: { '*': [/^(consent|legitimate-interest|contract|legal-obligation)$/] },
  notice: hash,
  hash,
}

/** Most characters of a record's JSON: a record of 2,000 services with long ids has a fifth of it. */
const largest = 1_000_000

/** The record that a stored value is, or why it is none. Never throws: the value can be anything that another script has put there. */
export function readRecord(value: unknown): ConsentRecord | Unreadable {
  if (!isObject(value)) return 'damaged'
  if (typeof value.schema === 'number' && value.schema > 2) return 'later-version'
  try {
    if (JSON.stringify(value).length > largest) return 'oversized'
  } catch {
    return 'damaged' // Circular, or with numbers that JSON does not have.
  }
  return fits(value, current) || fits(value, earlier) ? (value as unknown as ConsentRecord) : 'damaged'
}
