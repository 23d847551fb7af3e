import type { HeldContent, InterfacePort } from '../runtime/types.ts'
import { countTechnologies } from './countTechnologies.ts'
import { intlTag } from './intlTag.ts'
import { languageOf } from './languageOf.ts'
import { message, type MessageKey } from './message.ts'
import { en } from './messages/en.ts'
import { enPlaceholder } from './messages/enPlaceholder.ts'

/** The words of one placeholder. */
export interface PlaceholderWords {
  /** What the page calls it; empty if it does not. */
  readonly title: string
  /** Who is behind it. */
  readonly by: string
  /** What loading it means. */
  readonly text: string
  /** Name of the whole. */
  readonly label: string
  say(key: MessageKey<typeof enPlaceholder>, values?: Readonly<Record<string, string>>): string
}

/** The words in the language that the port leads to. */
export function placeholderWords(port: InterfacePort, { element, host, service, category, ids }: HeldContent): PlaceholderWords {
  const say: PlaceholderWords['say'] = (key, values = {}) =>
    message(port, enPlaceholder, key).replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all)
  const named = category && (category.name ?? category.id)
  const provider = service?.provider.name ?? host
  const title = (element.getAttribute('title') ?? element.getAttribute('aria-label') ?? '').trim()
  const by =
    service || named ? say('placeholder.by', { service: service?.name ?? named!, provider }) : say('placeholder.from', { provider })
  const counts = countTechnologies(service ? [service] : []).map(([kind, count]) =>
    message(port, en, kind, count).replace('{count}', `${count}`),
  )
  const uses = new Intl.ListFormat(intlTag(languageOf(port))).format(counts)
  return {
    title,
    by,
    text: [
      uses ? say('placeholder.uses', { provider, uses }) : say('placeholder.tells', { provider }),
      ids.length && port.catalog.configuration.enforce === 'strict' && message(port, en, 'reload'),
    ]
      .filter(Boolean)
      .join(' '),
    label: say('placeholder.label', { what: title ? `${title}, ${by}` : by }),
    say,
  }
}
