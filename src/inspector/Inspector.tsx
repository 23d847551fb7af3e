import { useMemo, useState } from 'preact/hooks'
import type { JSX } from 'preact'
import type { Consent } from '../runtime/types.ts'
import { EventTable } from './EventTable.tsx'
import { OutcomeFilter } from './OutcomeFilter.tsx'
import type { Shown } from './OutcomeFilter.tsx'
import { useEventLog } from './useEventLog.ts'

/** The panel: a region with its name, a filter by outcome, and the table. It can be collapsed to its heading. */
export function Inspector({ consent, isDocked }: { consent: Pick<Consent, 'watch'>; isDocked: boolean }): JSX.Element {
  const log = useEventLog(consent)
  const [shown, show] = useState<Shown>('all')
  const [isOpen, open] = useState(true)
  const rows = useMemo(() => log.rows.filter(({ event }) => shown === 'all' || event.outcome === shown), [log, shown])
  return (
    <section class={isDocked ? 'panel docked' : 'panel'} aria-labelledby="name">
      <header>
        <h2 id="name">Consent inspector</h2>
        <span class="total">{log.total === 1 ? '1 attempt' : `${log.total} attempts`}</span>
        <button type="button" aria-expanded={isOpen} aria-controls="body" onClick={() => open(!isOpen)}>
          {isOpen ? 'Collapse' : 'Expand'}
        </button>
      </header>
      <div id="body" hidden={!isOpen}>
        <OutcomeFilter counts={log.counts} shown={shown} onShow={show} />
        <EventTable rows={rows} />
      </div>
    </section>
  )
}
