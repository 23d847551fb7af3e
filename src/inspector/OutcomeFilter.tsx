import type { JSX } from 'preact'
import type { Outcome } from '../guard/types.ts'
import { outcomeNames } from './words.ts'

/** What the table shows: all rows, or those with one outcome. */
export type Shown = Outcome | 'all'

interface Props {
  /** How many attempts had each outcome, also those whose rows are gone. */
  readonly counts: Readonly<Record<Outcome, number>>
  readonly shown: Shown
  readonly onShow: (shown: Shown) => void
}

/** One radio button per outcome that there has been, with the number of attempts that had it. */
export function OutcomeFilter({ counts, shown, onShow }: Props): JSX.Element {
  const outcomes = (Object.keys(outcomeNames) as Outcome[]).filter((outcome) => counts[outcome] > 0 || shown === outcome)
  const choice = (value: Shown, text: string, count?: number) => (
    <label key={value}>
      <input type="radio" name="outcome" checked={shown === value} onChange={() => onShow(value)} />
      <span>
        {text}
        {count !== undefined && <b>{count}</b>}
      </span>
    </label>
  )
  return (
    <fieldset>
      <legend>Show</legend>
      {choice('all', 'All')}
      {outcomes.map((outcome) => choice(outcome, outcomeNames[outcome], counts[outcome]))}
    </fieldset>
  )
}
