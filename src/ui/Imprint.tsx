import type { VNode } from 'preact'
import type { Configuration } from '../core/configuration.ts'
import type { Words } from './words.ts'

/** What the preferences end with, as far as the operator gives it: where a copy goes, the policy, its date, and whom to ask. */
export function Imprint({ configuration, words }: { readonly configuration: Configuration; readonly words: Words }): VNode | null {
  const { policy, operator, records } = configuration
  const contact = operator?.contact
  const address = contact && addressOf(contact)
  const [before, after] = words.say('contact').split('{contact}')
  const parts = [
    records && words.say('sent'),
    policy?.url && <a href={policy.url}>{words.say('policy')}</a>,
    policy?.updated && words.say('updated', undefined, { date: words.day(policy.updated) }),
    contact && (
      <>
        {before}
        {address ? <a href={address}>{contact}</a> : contact}
        {after}
      </>
    ),
  ].filter(Boolean)
  return parts.length ? <p class="cs-fine">{parts.flatMap((part, index) => (index ? [' · ', part] : [part]))}</p> : null
}

function addressOf(contact: string): string | undefined {
  if (/^https?:|^\//.test(contact)) return contact
  return contact.includes('@') ? `mailto:${contact}` : undefined
}
