import type { JSX } from 'preact'
import { formatTime } from './formatTime.ts'
import type { Row } from './useEventLog.ts'
import { outcomeNames, reasonNames, vectorNames } from './words.ts'

/** One row per attempt, newest first. It scrolls by itself, and can be reached with the keyboard for that. */
export function EventTable({ rows }: { rows: readonly Row[] }): JSX.Element {
  if (rows.length === 0) return <p>Nothing of this kind has happened yet.</p>
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label="Attempts, newest first">
      <table>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Outcome</th>
            <th scope="col">By</th>
            <th scope="col">What</th>
            <th scope="col">Service</th>
            <th scope="col">Reason</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, event }) => (
            <tr key={number}>
              <td>
                <time dateTime={new Date(event.at).toISOString()}>{formatTime(event.at)}</time>
              </td>
              <td>
                <span class={`outcome ${event.outcome}`}>{outcomeNames[event.outcome]}</span>
              </td>
              <td>{vectorNames[event.vector]}</td>
              <td class="subject" title={event.subject}>
                {event.subject}
              </td>
              <td>{event.service ?? 'none'}</td>
              <td>{reasonNames[event.reason]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
