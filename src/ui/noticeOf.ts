import type { Notice } from '../core/records/notice.ts'
import type { Method } from '../core/types.ts'
import type { WordsPort } from '../runtime/types.ts'
import { languageOf } from './languageOf.ts'
import { message } from './message.ts'
import { en } from './messages/en.ts'
import { enOccasions } from './messages/enOccasions.ts'
import { enPlaceholder } from './messages/enPlaceholder.ts'
import { enPreferences } from './messages/enPreferences.ts'
import { policyUrl } from './policyUrl.ts'

/** The texts of each layer and of those that it leads to. */
const layers: Readonly<Record<Method, Readonly<Record<string, string>>>> = {
  banner: { ...en, ...enOccasions, ...enPreferences },
  preferences: { ...en, ...enPreferences },
  placeholder: { ...en, ...enPreferences, ...enPlaceholder },
  api: {},
}

/**
 * What a layer says, in the language of the port and where the visitor is: the texts, with placeholders where a number or a name stands, and what it lists. `regions` are those that
 * the visitor is in, with all that they belong to.
 */
export function noticeOf(port: WordsPort, layer: Method, regions: readonly string[]): Notice {
  const { configuration, categories } = port.catalog
  const jurisdiction = port.jurisdiction?.()
  const url = policyUrl(port)
  const offered = [...categories.values()].filter((category) => category.regions?.some((region) => regions.includes(region)) ?? true)
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
    categories: offered.map(({ id, name, description, required, services }) => ({
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
    policy: configuration.policy && { ...configuration.policy, ...(url !== undefined && { url }) },
    operator: jurisdiction?.operator ?? configuration.operator,
    ...(jurisdiction && { links: jurisdiction.links }),
  }
}
