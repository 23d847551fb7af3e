import type { ComponentChildren, VNode } from 'preact'
import type { InterfacePort } from '../runtime/types.ts'
import { policyUrl } from './policyUrl.ts'
import { regionName } from './regionName.ts'
import type { Words } from './words.ts'

/** What the preferences end with, as far as it is known for the visitor's region: where a copy goes, the policy, its date, who is responsible, whom to ask and where to complain. */
export function Imprint({ port, words }: { readonly port: InterfacePort; readonly words: Words }): VNode | null {
  const { policy, operator: general, records } = port.catalog.configuration
  const jurisdiction = port.jurisdiction?.()
  const operator = jurisdiction?.operator ?? general
  const url = policyUrl(port)
  const contact = operator?.contact
  const authority = jurisdiction?.authority ?? operator?.authority
  // A general operator without an address is named in the texts above.
  const responsible = (operator?.address || jurisdiction?.operator) && [operator?.name, operator?.address].filter(Boolean).join(', ')
  const recipients = operator?.recipients?.map((country) => regionName(port, country))
  const around = (key: 'contact' | 'authority', children: ComponentChildren): VNode => {
    const [before, after] = words.say(key).split(`{${key}}`)
    return (
      <>
        {before}
        {children}
        {after}
      </>
    )
  }
  const parts = [
    records && words.say('sent'),
    url && <a href={url}>{words.say('policy')}</a>,
    policy?.updated && words.say('updated', undefined, { date: words.day(policy.updated) }),
    responsible && words.say('responsible', undefined, { operator: responsible }),
    contact && around('contact', linked(contact, addressOf(contact))),
    authority && around('authority', linked(authority.name, authority.url)),
    recipients?.length && words.say('recipients', undefined, { countries: words.list(recipients) }),
  ].filter(Boolean)
  return parts.length ? <p class="cs-fine">{parts.flatMap((part, index) => (index ? [' · ', part] : [part]))}</p> : null
}

const linked = (text: string, url: string | undefined): ComponentChildren => (url ? <a href={url}>{text}</a> : text)

function addressOf(contact: string): string | undefined {
  if (/^https?:|^\//.test(contact)) return contact
  return contact.includes('@') ? `mailto:${contact}` : undefined
}
