import { useState } from 'preact/hooks'
import type { JSX } from 'preact'
import type { GuardEvent } from '../guard/types.ts'
import { EventRow } from './EventRow.tsx'
import { groupRows, type Grouping } from './groupRows.ts'
import type { Row } from './useEventLog.ts'

interface Props {
  readonly rows: readonly Row[]
  readonly grouping: Grouping
  readonly onCopyEntry: ((event: GuardEvent) => void) | undefined
}

/** How many rows are drawn at once. */
const step = 300

const columns = ['Time', 'Outcome', 'Kind', 'What', 'Service', 'Reason']

/**
 * One row per attempt, newest first, or below a heading per group that opens it. It scrolls by itself, and can be reached with the keyboard
 * for that. Beyond 300 rows it asks before it draws more.
 */
export function EventTable({ rows, grouping, onCopyEntry }: Props): JSX.Element {
  const [limit, raise] = useState(step)
  const [opened, toggle] = useState<ReadonlySet<string>>(new Set())
  if (rows.length === 0) return <p>Nothing of this kind has happened yet.</p>
  const draw = (list: readonly Row[]) => list.map(({ number, event }) => <EventRow key={number} event={event} onCopyEntry={onCopyEntry} />)
  const swap = (name: string) => toggle(new Set(opened.has(name) ? [...opened].filter((other) => other !== name) : [...opened, name]))
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label="Attempts, newest first">
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {grouping === 'none' ? (
          <tbody>{draw(rows.slice(0, limit))}</tbody>
        ) : (
          groupRows(rows, grouping).map(([name, members]) => (
            <tbody key={name}>
              <tr class="group">
                <th scope="rowgroup" colSpan={columns.length}>
                  <button type="button" class="small" aria-expanded={opened.has(name)} onClick={() => swap(name)}>
                    {name} <b>{members.length}</b>
                  </button>
                </th>
              </tr>
              {opened.has(name) && draw(members.slice(0, limit))}
            </tbody>
          ))
        )}
      </table>
      {grouping === 'none' && rows.length > limit && (
        <button type="button" class="small more" onClick={() => raise(limit + step)}>
          Show older ones ({rows.length - limit})
        </button>
      )}
    </div>
  )
}
