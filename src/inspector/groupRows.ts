import { hostOf } from '../usage/hostOf.ts'
import { storedVectors } from '../usage/storedVectors.ts'
import type { Row } from './useEventLog.ts'

/** What rows are put together by. */
export type Grouping = 'none' | 'service' | 'host'

/** The rows of each service, or of each host that was asked or whose script wrote; the largest group first. */
export function groupRows(
  rows: readonly Row[],
  grouping: Exclude<Grouping, 'none'>,
): readonly (readonly [name: string, rows: readonly Row[]])[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const name = nameOf(row, grouping)
    const group = groups.get(name)
    if (group) group.push(row)
    else groups.set(name, [row])
  }
  return [...groups].sort(([, a], [, b]) => b.length - a.length)
}

function nameOf({ event: { vector, subject, service, by } }: Row, grouping: Exclude<Grouping, 'none'>): string {
  if (grouping === 'service') return service ?? 'In no service'
  const url = storedVectors.has(vector) ? by : subject
  return (url && hostOf(url, document.baseURI)) || 'No host known'
}
