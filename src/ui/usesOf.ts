import type { LegalBasis, PurposeConfiguration } from '../core/configuration.ts'
import type { Service } from '../core/types.ts'
import type { InterfacePort } from '../runtime/types.ts'
import type { Words } from './words.ts'

/** The purposes of a service in words, each with the ground that it rests on here. Names have commas in them, so semicolons stand between. */
export function usesOf(service: Service, port: InterfacePort, words: Words): string {
  return (service.purposes ?? [])
    .map((purpose, index) => {
      const basis = basisOf(service, purpose, index, port)
      const name = purpose.name ?? words.say(`purpose.${purpose.id}`)
      return basis ? words.say('purpose.by', undefined, { purpose: name, basis: words.say(`basis.${basis}`) }) : name
    })
    .join('; ')
}

/** Without a region that anything depends on, it is consent for all that is optional. */
function basisOf({ id, category }: Service, { basis }: PurposeConfiguration, index: number, port: InterfacePort): LegalBasis | undefined {
  const jurisdiction = port.jurisdiction?.()
  if (jurisdiction) return jurisdiction.bases.get(id)?.[index]
  return port.catalog.categories.get(category)?.required === true ? basis : 'consent'
}
