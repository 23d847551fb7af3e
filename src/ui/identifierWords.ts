import type { IdDescription, WordsPort } from '../runtime/types.ts'
import { intlTag } from './intlTag.ts'
import { languageOf } from './languageOf.ts'
import { message, type MessageKey } from './message.ts'
import { enIdentifiers } from './messages/enIdentifiers.ts'

/** The words on identifiers. */
export interface IdentifierWords {
  /** A text with its placeholders filled in. */
  say(key: MessageKey<typeof enIdentifiers>, values?: Readonly<Record<string, string>>): string
  /** How it is with one: the sentences under its name. */
  tell(identifier: IdDescription): readonly string[]
}

/** The words in the language that the port leads to. */
export function identifierWords(port: WordsPort): IdentifierWords {
  const say: IdentifierWords['say'] = (key, values = {}) =>
    message(port, enIdentifiers, key).replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all)
  const day = (time: number): string => new Intl.DateTimeFormat(intlTag(languageOf(port)), { dateStyle: 'long' }).format(time)

  function tellOwn({ granted, made, ends, kept }: IdDescription): readonly string[] {
    if (made === undefined) return [say(granted ? 'identifier.none' : 'identifier.denied')]
    const until = ends === undefined ? undefined : say('identifier.until', { date: day(ends) })
    const place = kept && kept !== 'device' ? say(`identifier.${kept}`) : undefined
    return [say('identifier.made', { date: day(made) }), place ?? until ?? say('identifier.open')]
  }

  return {
    say,
    tell(identifier) {
      const { madeBy, granted, limited, type, service, instead } = identifier
      const { name = service, provider } = port.catalog.services.get(service) ?? {}
      if (madeBy === 'site') return tellOwn(identifier)
      if (madeBy === 'provider') return [say('identifier.provider', { provider: provider?.name ?? name }), ...(instead ? [instead] : [])]
      const state = limited ? 'identifier.limited' : granted ? 'identifier.device' : 'identifier.unasked'
      return [say(state, { service: name }), instead ?? say(`identifier.where.${type}` as 'identifier.where.dpid')]
    },
  }
}
