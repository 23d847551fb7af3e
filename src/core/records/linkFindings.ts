import { markOf } from './consentRecord.ts'
import type { Finding, PlacedRecord, StoredLedger } from './verification.ts'

/** What is wrong with the order of the records: gaps, records at another place, records that are there twice. */
export function linkFindings(placed: readonly PlacedRecord[], { values, last }: StoredLedger): Finding[] {
  const findings: Finding[] = []
  const add = (position: number, id: string | null, problem: Finding['problem']): void =>
    void findings.push({ position: position + 1, id, problem })
  const marks = new Set(placed.map(({ record }) => markOf(record)))
  const ids = new Set<string>()
  const recordAt = new Map(placed.map(({ position, record }) => [position, record]))

  /** Where the place before one is empty, or holds what cannot be read, nothing more can be said about the link to it. */
  let next = 0
  for (const { position } of values) {
    for (let gap = next; gap < position && gap < next + mostGaps; gap++) add(gap, null, 'missing')
    const record = recordAt.get(position)
    const before = recordAt.get(position - 1)
    if (record && (position === 0 || before)) {
      const expected = before ? markOf(before) : null
      if (ids.has(record.id)) add(position, record.id, 'doubled')
      // What it names is here, but elsewhere; or it names nothing and is not the first.
      else if (record.previous !== expected)
        add(position, record.id, record.previous === null || marks.has(record.previous) ? 'moved' : 'missing')
    }
    if (record) ids.add(record.id)
    next = position + 1
  }
  const end = recordAt.get(next - 1)
  if (last === undefined) add(next, null, 'damaged')
  // The newest record is at another place, and was told above; else it is not here.
  else if (last !== (end ? markOf(end) : null) && (end || !values.length) && !(findings.length && last && marks.has(last)))
    add(next, null, 'missing')
  return findings
}

/** Of a larger gap only the beginning is told: places are numbers that another script can have made up. */
const mostGaps = 100
