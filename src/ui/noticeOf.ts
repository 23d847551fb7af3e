import type { Notice } from '../core/records/notice.ts'
import type { Method } from '../core/types.ts'
import type { WordsPort } from '../runtime/types.ts'
import { languageOf } from './languageOf.ts'
import { message } from './message.ts'
import { en } from './messages/en.ts'
import { enOccasions } from './messages/enOccasions.ts'
import { enPlaceholder } from './messages/enPlaceholder.ts'
import { enPreferences } from './messages/enPreferences.ts'

/** The texts of each layer and of those that it leads to. */
const layers: Readonly<Record<Method, Readonly<Record<string, string>>>> = {
  banner: { ...en, ...enOccasions, ...enPreferences },
  preferences: { ...en, ...enPreferences },
  placeholder: { ...en, ...enPreferences, ...enPlaceholder },
  api: {},
}

/** What a layer says, in the language of the port: the texts, with placeholders where a number or a name stands, and what it lists. */
export function noticeOf(port: WordsPort, layer: Method): Notice {
  const { configuration, categories } = port.catalog
  const texts: Readonly<Record<string, string>> = layers[layer]
  const say = (key: string): string => message(port, texts, key as never)
  return {
    layer,
    language: languageOf(port),
    // Names of categories and purposes are where they are shown.
    texts: Object.fromEntries(
      Object.keys(texts)
        .filter((key) => !/^(category|purpose)\./.test(key))
        .map((key) => [key, say(key)]),
    ),
    categories: [...categories.values()].map(({ id, name, description, required, services }) => ({
      id,
      name: name ?? (say(`category.${id}`) || id),
      description: description ?? say(`category.${id}.text`),
      required: required === true,
      services: services.map((service) => ({
        ...service,
        ...(service.purposes && {
          purposes: service.purposes.map((purpose) => ({ ...purpose, name: purpose.name ?? say(`purpose.${purpose.id}`) })),
        }),
      })),
    })),
    policy: configuration.policy,
    operator: configuration.operator,
  }
}
