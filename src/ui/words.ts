import type { Category, Service } from '../core/types.ts'
import type { InterfacePort } from '../runtime/types.ts'
import { dayOf } from './dayOf.ts'
import { intlTag } from './intlTag.ts'
import { languageOf } from './languageOf.ts'
import { message, type MessageKey } from './message.ts'
import { en } from './messages/en.ts'
import { enPreferences } from './messages/enPreferences.ts'
import { usesOf } from './usesOf.ts'
import { whyOff, whyOn } from './reasonsOf.ts'

const texts = { ...en, ...enPreferences }

/** Every key that the preferences ask for. Categories have ids that the operator chooses. */
export type Key = MessageKey<typeof texts> | `category.${string}`

/** The words of one port, in one language. */
export interface Words {
  /** A text with its placeholders filled in, `{count}` by the count, which also chooses the plural. Empty for an unknown category. */
  say(key: Key, count?: number, values?: Readonly<Record<string, string | number>>): string
  /** The name of a category, its id where it has none. */
  category(id: string): string
  /** The purposes of a service, each with its ground. */
  uses(service: Service): string
  /** Why a service may run without having been asked for; empty where it may not. */
  whyOn(service: Service): string
  /** Why something of a category is off that the visitor has not refused; empty where nothing is. */
  whyOff(category: Category): string
  /** A list in a sentence. */
  list(items: readonly string[]): string
  /** A duration of the configuration other than `session`: "13 months". */
  duration(duration: string): string
  /** A day of the configuration: "1 November 2026" or as the language has it. */
  day(day: string): string
}

const units = { m: 'minute', h: 'hour', d: 'day', mo: 'month', y: 'year' } as const

/** The words in the language that the port leads to. */
export function wordsFor(port: InterfacePort): Words {
  const language = intlTag(languageOf(port))
  const say: Words['say'] = (key, count, values) => {
    const given: Readonly<Record<string, string | number>> = { ...values, ...(count !== undefined && { count }) }
    return message(port, texts as Readonly<Record<string, string>>, key, count).replace(/\{(\w+)\}/g, (all, name: string) =>
      String(given[name] ?? all),
    )
  }
  const words: Words = {
    say,
    category: (id) => port.catalog.categories.get(id)?.name ?? (say(`category.${id}`) || id),
    uses: (service) => usesOf(service, port, words),
    whyOn: (service) => whyOn(service, port, say),
    whyOff: (category) => whyOff(category, port, say),
    list: (items) => new Intl.ListFormat(language).format(items),
    duration(duration) {
      const unit = units[duration.replace(/\d+/, '') as keyof typeof units]
      return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(parseInt(duration))
    },
    day: (day) => dayOf(port, day),
  }
  return words
}
