import { engine } from '../../fixtures.ts'
import type { Attempt } from '../gates/Attempt.ts'
import { requests, writes } from '../gates/attempts.ts'
import { realmItems, realmRequests } from '../gates/realmAttempts.ts'
import { workerItems, workerRequests } from '../gates/workerAttempts.ts'
import { ungatedAttempts } from './ungatedAttempts.ts'

/** What is tried for one row of the table. Where it is more than one attempt, the worst result counts. */
export interface ScriptRow {
  readonly group: string
  readonly what: string
  readonly attempts: readonly Attempt[]
}

const elements = 'Elements that a script makes'
const inserted = 'Elements and text that a script inserts'
const windows = 'Frames and windows'
const workers = 'Workers and worklets'
const groups: Readonly<Record<string, string>> = {
  attributes: elements,
  audio: elements,
  insertion: inserted,
  html: inserted,
  style: 'Style by script',
  form: 'Forms',
  frames: windows,
  workers,
  importScripts: workers,
  worklet: workers,
}

const items = new Set<Attempt>([...writes, ...realmItems, ...workerItems])
const ofFrames = new Set<Attempt>([...realmRequests, ...realmItems])

/** Whether an attempt stores something; the others ask for something. */
export const isWrite = (attempt: Attempt): boolean => items.has(attempt)

/** Attempts that share a page. Frames have one for themselves, because some ways into a frame go by its number. */
export const batches: readonly (readonly Attempt[])[] = [
  [...requests, ...writes, ...ungatedAttempts.filter(({ engines }) => !engines || engines.includes(engine))],
  [...ofFrames],
  [...workerRequests, ...workerItems],
]

function groupOf(attempt: Attempt): string {
  if (attempt.where) return ofFrames.has(attempt) ? windows : workers
  return groups[attempt.gate] ?? (isWrite(attempt) ? 'Storage' : 'Requests by calls')
}

/** The rows of what scripts do, with the attempts that this engine has. */
export const scriptRows: readonly ScriptRow[] = batches
  .flat()
  .map((attempt) => ({ group: groupOf(attempt), what: attempt.where ? `requests and storage ${attempt.where}` : attempt.what, attempt }))
  .reduce<ScriptRow[]>((rows, { group, what, attempt }) => {
    const found = rows.findIndex((row) => row.group === group && row.what === what)
    const before = rows[found]
    if (before) return rows.with(found, { ...before, attempts: [...before.attempts, attempt] })
    return [...rows, { group, what, attempts: [attempt] }]
  }, [])
