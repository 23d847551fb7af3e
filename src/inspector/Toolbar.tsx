import type { JSX } from 'preact'
import type { Grouping } from './groupRows.ts'

interface Props {
  readonly search: string
  readonly onSearch: (search: string) => void
  readonly grouping: Grouping
  readonly onGroup: (grouping: Grouping) => void
  /** Copies the report; left out where there is none. */
  readonly onCopyReport: (() => void) | undefined
}

const groupings: Readonly<Record<Grouping, string>> = { none: 'Not grouped', service: 'By service', host: 'By host' }

/** Search, grouping, and the report. */
export function Toolbar({ search, onSearch, grouping, onGroup, onCopyReport }: Props): JSX.Element {
  return (
    <div class="tools">
      <input
        type="search"
        aria-label="Search"
        placeholder="Search"
        value={search}
        onInput={({ currentTarget }) => onSearch(currentTarget.value)}
      />
      <select aria-label="Group" value={grouping} onChange={({ currentTarget }) => onGroup(currentTarget.value as Grouping)}>
        {Object.entries(groupings).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      {onCopyReport && (
        <button type="button" onClick={onCopyReport}>
          Copy report
        </button>
      )}
    </div>
  )
}
