import type { InterfacePort, WordsPort } from '../../runtime/types.ts'
import { intlTag } from '../intlTag.ts'
import { languageOf } from '../languageOf.ts'
import { message } from '../message.ts'

/**
 * What ids stand for, as a list in a sentence: services with their category, "Acme Ads (Advertising)", and categories without services. With `byCategory` a category all
 * of whose services are among them stands for them.
 */
export function namesOf(port: InterfacePort, ids: readonly string[], byCategory: boolean): string {
  const isMeant = ({ id }: { readonly id: string }): boolean => ids.includes(id)
  const names = [...port.catalog.categories.values()].flatMap((category) => {
    const services = category.services.filter(isMeant)
    const name = category.name ?? (categoryText(port, category.id) || category.id)
    if (category.services.length ? byCategory && services.length === category.services.length : isMeant(category)) return [name]
    return services.map((service) => `${service.name} (${name})`)
  })
  return new Intl.ListFormat(intlTag(languageOf(port))).format(names)
}

/** Only the operator's: the built-in names are with the preferences. */
const categoryText = (port: WordsPort, id: string): string => message<Record<string, string>>(port, {}, `category.${id}`)
