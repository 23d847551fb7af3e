import type { VNode } from 'preact'
import type { Service } from '../core/types.ts'
import { Disclosure } from './Disclosure.tsx'
import { Switch } from './Switch.tsx'
import { TechnologyTable } from './TechnologyTable.tsx'
import type { Words } from './words.ts'

/** What a service's row needs. */
export interface ServiceRowProps {
  readonly service: Service
  /** Start of the ids of this row; no two rows may have the same. */
  readonly id: string
  readonly words: Words
  /** Whether it is switched on; `undefined` where there is nothing to choose. */
  readonly on: boolean | undefined
  readonly onSwitch: (on: boolean, event: Event) => void
}

/** One service: who is behind it, what for, its switch, and on demand its technologies. */
export function ServiceRow({ service, id, words, on, onSwitch }: ServiceRowProps): VNode {
  const { name, provider, description, purposes, technologies, reduced } = service
  return (
    <div class="cs-service" role="group" aria-labelledby={id}>
      <div class="cs-row">
        <h4 id={id}>{name}</h4>
        {on !== undefined && <Switch name={name} on={on} onSwitch={onSwitch} />}
      </div>
      {description && <p>{description}</p>}
      {on !== undefined && words.whyOn(service) && <p class="cs-why">{words.whyOn(service)}</p>}
      {on !== undefined && reduced && <p>{words.say('reduced', undefined, { text: reduced.description })}</p>}
      <p class="cs-fine">
        {provider.url ? <a href={provider.url}>{provider.name}</a> : provider.name}
        {provider.role && `, ${words.say(`role.${provider.role}`)}`}
        {purposes?.length && ` · ${words.say('usedFor', undefined, { purposes: words.uses(service) })}`}
      </p>
      {technologies?.length && (
        <Disclosure id={`${id}-more`} of={id} summary={[words.say('technologies', technologies.length)]}>
          {() => <TechnologyTable service={service} words={words} />}
        </Disclosure>
      )}
    </div>
  )
}
