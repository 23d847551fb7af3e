import type { VNode } from 'preact'
import type { InterfacePort } from '../../runtime/types.ts'
import { dayOf } from '../dayOf.ts'
import { policyUrl } from '../policyUrl.ts'
import type { Say } from './occasionWords.ts'

/** Whether there is a version of the policy that the visitor has not been told of. */
export function isChanged({ catalog, choices }: InterfacePort): boolean {
  const { seen, policy } = choices() ?? {}
  return (seen ?? policy ?? catalog.policy) !== catalog.policy
}

/** What is said of another version of the policy: since when it counts or from when on, and where it and the one before can be read. */
export function changedLines({ catalog, ...port }: InterfacePort, say: Say, now = Date.now()): VNode {
  const { effective, updated, previousUrl } = catalog.configuration.policy ?? {}
  const url = policyUrl({ catalog, ...port })
  const day = effective ?? updated
  const key = !day ? 'changed.now' : effective && now < Date.parse(effective) ? 'changed.on' : 'changed.since'
  return (
    <p>
      {say(key, day ? { date: dayOf({ catalog, ...port }, day) } : {})} {url && <a href={url}>{say('policy')}</a>}
      {url && previousUrl && ' · '}
      {previousUrl && <a href={previousUrl}>{say('changed.previous')}</a>}
    </p>
  )
}
