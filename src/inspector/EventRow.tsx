import type { JSX } from 'preact'
import { formatTime } from './formatTime.ts'
import type { Row } from './useEventLog.ts'
import { outcomeNames, reasonNames, vectorNames } from './words.ts'

interface Props {
  readonly event: Row['event']
  /** Copies the entry that lists it; left out where there is none to make. */
  readonly onCopyEntry: ((event: Row['event']) => void) | undefined
}

/** One attempt. What no service lists (only of that the script is known) has a button that copies the entry for it. */
export function EventRow({ event, onCopyEntry }: Props): JSX.Element {
  const { at, outcome, vector, subject, service, reason, by } = event
  return (
    <tr>
      <td>
        <time dateTime={new Date(at).toISOString()}>{formatTime(at)}</time>
      </td>
      <td>
        <span class={`outcome ${outcome}`}>{outcomeNames[outcome]}</span>
      </td>
      <td>{vectorNames[vector]}</td>
      <td class="subject" title={subject}>
        <span>{subject}</span>
        {by !== undefined && <small title={by}>by {by}</small>}
      </td>
      <td>
        {service ?? 'none'}{' '}
        {onCopyEntry && (reason === 'unknown' || by !== undefined) && (
          <button type="button" class="small" aria-label={`Copy entry for ${subject}`} onClick={() => onCopyEntry(event)}>
            Copy entry
          </button>
        )}
      </td>
      <td>{reasonNames[reason]}</td>
    </tr>
  )
}
