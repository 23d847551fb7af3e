import type { VNode } from 'preact'
import type { InterfacePort } from '../runtime/types.ts'
import { Disclosure } from './Disclosure.tsx'
import type { Draft } from './draft.ts'
import { message } from './message.ts'
import { enCompanies } from './messages/enCompanies.ts'
import { offeredTo } from './offeredTo.ts'
import { partiesOf, type Party } from './partiesOf.ts'
import { ServiceRow } from './ServiceRow.tsx'
import { Switch } from './Switch.tsx'
import type { Words } from './words.ts'

/** What the list by company needs. */
export interface PartiesProps {
  readonly port: InterfacePort
  readonly words: Words
  readonly draft: Draft
  readonly onSwitch: (ids: readonly string[], on: boolean, event: Event) => void
}

/** The services of all categories, by what their companies are to the site; a switch for each kind of company. */
export function Parties(props: PartiesProps): VNode {
  return (
    <>
      {partiesOf(offeredTo(props.port)).map((party) => (
        <PartyRow key={party.id} party={party} {...props} />
      ))}
    </>
  )
}

function PartyRow({ party, port, words, draft, onSwitch }: PartiesProps & { readonly party: Party }): VNode {
  const id = `cs-party-${party.id}`
  const name = message(port, enCompanies, `party.${party.id}`)
  const isRequired = (category: string) => port.catalog.categories.get(category)?.required === true
  const optional = party.services.filter(({ category }) => !isRequired(category)).map((service) => service.id)
  const on = optional.filter((each) => draft.has(each)).length
  return (
    <div class="cs-category" role="group" aria-labelledby={id}>
      <div class="cs-row">
        <h3 id={id}>{name}</h3>
        {on > 0 && on < optional.length && <span class="cs-note">{words.say('some', undefined, { on, count: optional.length })}</span>}
        {optional.length ? (
          <Switch name={name} on={on === optional.length} onSwitch={(next, event) => onSwitch(optional, next, event)} />
        ) : (
          <span class="cs-note">{words.say('always')}</span>
        )}
      </div>
      <Disclosure id={`${id}-more`} of={id} summary={[words.say('services', party.services.length)]}>
        {() => (
          <div class="cs-services">
            {party.services.map((service, index) => (
              <ServiceRow
                key={service.id}
                service={service}
                id={`${id}-${index}`}
                words={words}
                on={isRequired(service.category) && !port.catalog.objectable.has(service.id) ? undefined : draft.has(service.id)}
                onSwitch={(next, event) => onSwitch([service.id], next, event)}
              />
            ))}
          </div>
        )}
      </Disclosure>
    </div>
  )
}
