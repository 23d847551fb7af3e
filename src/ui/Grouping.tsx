import type { VNode } from 'preact'
import type { Category } from '../core/types.ts'
import type { Words } from './words.ts'

/** What the choice of a list needs. */
export interface GroupingProps {
  readonly categories: readonly Category[]
  readonly words: Words
  readonly isByCompany: boolean
  readonly onChange: (isByCompany: boolean) => void
}

/** Lists the services by purpose or by company. Nothing where the companies are all of one kind. */
export function Grouping({ categories, words, isByCompany, onChange }: GroupingProps): VNode | null {
  const roles = categories.flatMap(({ services }) => services.map(({ provider }) => provider.role))
  if (new Set(roles).size < 2) return null
  return (
    <div class="cs-grouping" role="group" aria-labelledby="cs-grouping">
      <span id="cs-grouping">{words.say('groupBy')}</span>
      {(['purpose', 'company'] as const).map((each) => (
        <button key={each} type="button" aria-pressed={isByCompany === (each === 'company')} onClick={() => onChange(each === 'company')}>
          {words.say(`groupBy.${each}`)}
        </button>
      ))}
    </div>
  )
}
