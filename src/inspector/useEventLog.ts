import { useEffect, useReducer } from 'preact/hooks'
import type { GuardEvent, Outcome } from '../guard/types.ts'
import type { Inspected } from './types.ts'
import { outcomeNames } from './words.ts'

/** One event, with its number since the panel was opened. */
export interface Row {
  readonly number: number
  readonly event: GuardEvent
}

/** What the panel has seen. */
export interface EventLog {
  /** The latest rows, newest first. */
  readonly rows: readonly Row[]
  /** How many attempts there were, also those whose rows are gone. */
  readonly total: number
  readonly counts: Readonly<Record<Outcome, number>>
}

/** How many rows are kept: a page that tries again and again must not fill the memory. */
const limit = 1000

const empty: EventLog = {
  rows: [],
  total: 0,
  counts: Object.fromEntries(Object.keys(outcomeNames).map((outcome) => [outcome, 0])) as Record<Outcome, number>,
}

function withEvent({ rows, total, counts }: EventLog, event: GuardEvent): EventLog {
  return {
    rows: [{ number: total, event }, ...rows].slice(0, limit),
    total: total + 1,
    counts: { ...counts, [event.outcome]: counts[event.outcome] + 1 },
  }
}

/** The events so far and each as it happens, for as long as the component is there. */
export function useEventLog(consent: Inspected): EventLog {
  const [log, add] = useReducer(withEvent, empty)
  useEffect(() => consent.watch(add), [consent])
  return log
}
