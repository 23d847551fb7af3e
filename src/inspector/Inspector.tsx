import { useMemo, useState } from 'preact/hooks'
import type { JSX } from 'preact'
import type { GuardEvent } from '../guard/types.ts'
import { CopyNotice } from './CopyNotice.tsx'
import { entryFor } from './entryFor.ts'
import { EventTable } from './EventTable.tsx'
import type { Grouping } from './groupRows.ts'
import { matchesSearch } from './matchesSearch.ts'
import { OutcomeFilter } from './OutcomeFilter.tsx'
import type { Shown } from './OutcomeFilter.tsx'
import { Toolbar } from './Toolbar.tsx'
import type { Inspected } from './types.ts'
import { useCopy } from './useCopy.ts'
import { useEventLog } from './useEventLog.ts'

const json = (value: unknown): string => JSON.stringify(value, undefined, 2)

/** The panel: a region with its name, filters, and the table. It can be collapsed to its heading. */
export function Inspector({ consent, isDocked }: { consent: Inspected; isDocked: boolean }): JSX.Element {
  const log = useEventLog(consent)
  const [shown, show] = useState<Shown>('all')
  const [search, find] = useState('')
  const [grouping, group] = useState<Grouping>('none')
  const [isOpen, open] = useState(true)
  const [copied, copy, forget] = useCopy()
  const rows = useMemo(
    () => log.rows.filter(({ event }) => (shown === 'all' || event.outcome === shown) && (!search || matchesSearch(event, search))),
    [log, shown, search],
  )
  const { report } = consent
  const copyReport = report && (() => void copy('Report', async () => json(await report())))
  const copyEntry =
    report &&
    ((event: GuardEvent) =>
      void copy('Entry', async () => {
        const entry = entryFor(await report(), event)
        if (!entry) throw new Error('No configuration can list this: the report has the problem.')
        return json(entry)
      }))
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
        <Toolbar search={search} onSearch={find} grouping={grouping} onGroup={group} onCopyReport={copyReport} />
        <CopyNotice copied={copied} onClose={forget} />
        <EventTable rows={rows} grouping={grouping} onCopyEntry={copyEntry} />
      </div>
    </section>
  )
}
