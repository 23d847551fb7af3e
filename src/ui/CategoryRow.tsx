import type { VNode } from 'preact'
import type { Category } from '../core/types.ts'
import type { InterfacePort } from '../runtime/types.ts'
import { countTechnologies } from './countTechnologies.ts'
import { Disclosure } from './Disclosure.tsx'
import { switchedBy, type Draft } from './draft.ts'
import { ScopeNote } from './ScopeNote.tsx'
import { ServiceRow } from './ServiceRow.tsx'
import { Switch } from './Switch.tsx'
import type { Words } from './words.ts'

/** What a category's row needs. */
export interface CategoryRowProps {
  readonly port: InterfacePort
  readonly category: Category
  /** Start of the ids of this row; no two rows may have the same. */
  readonly id: string
  readonly words: Words
  readonly draft: Draft
  /** Whether somebody is signed in, so that it matters whose choice it is. */
  readonly isProfiled: boolean
  readonly onSwitch: (ids: readonly string[], on: boolean, event: Event) => void
}

/** One category: its name, what it is for, its switch, and on demand its services. */
export function CategoryRow({ port, category, id, words, draft, isProfiled, onSwitch }: CategoryRowProps): VNode {
  const { services, required } = category
  const name = words.category(category.id)
  const description = category.description ?? words.say(`category.${category.id}.text`)
  const ids = switchedBy(category)
  const on = ids.filter((each) => draft.has(each)).length
  const counts = countTechnologies(services).map(([kind, count]) => words.say(kind, count))
  return (
    <div class="cs-category" role="group" aria-labelledby={id}>
      <div class="cs-row">
        <h3 id={id}>{name}</h3>
        {!required && on > 0 && on < ids.length && <span class="cs-note">{words.say('some', undefined, { on, count: ids.length })}</span>}
        {required ? (
          <span class="cs-note">{words.say('always')}</span>
        ) : (
          <Switch name={name} on={on === ids.length} onSwitch={(next, event) => onSwitch(ids, next, event)} />
        )}
      </div>
      {description && <p>{description}</p>}
      {isProfiled && !required && <ScopeNote category={category} words={words} />}
      {on < ids.length && words.whyOff(category) && <p class="cs-why">{words.whyOff(category)}</p>}
      {services.length > 0 && (
        <Disclosure id={`${id}-more`} of={id} summary={[words.say('services', services.length), ...counts]}>
          {() => (
            <div class="cs-services">
              {services.map((service, index) => (
                <ServiceRow
                  key={service.id}
                  service={service}
                  id={`${id}-${index}`}
                  words={words}
                  on={required && !port.catalog.objectable.has(service.id) ? undefined : draft.has(service.id)}
                  onSwitch={(next, event) => onSwitch([service.id], next, event)}
                />
              ))}
            </div>
          )}
        </Disclosure>
      )}
    </div>
  )
}
