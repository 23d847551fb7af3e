import type { Category, Service } from '../core/types.ts'
import type { InterfacePort } from '../runtime/types.ts'
import { signalsAgainst } from './signalsAgainst.ts'
import type { Words } from './words.ts'

/** Why a service may run without the visitor having been asked, and how to object: an exemption of the region, or a legitimate interest. Else empty. */
export function whyOn({ id, exempt }: Service, { catalog, situation }: InterfacePort, say: Words['say']): string {
  const { model, exemptions } = situation()
  if (catalog.objectable.has(id)) return say('objectable')
  return exempt && model === 'opt-in' && exemptions.includes(exempt) ? `${say(`exempt.${exempt}`)} ${say('exempt')}` : ''
}

/** Why something of a category is off although the visitor has not refused it: a signal of the browser. Else empty. */
export function whyOff(category: Category, { decision, situation, choices }: InterfacePort, say: Words['say']): string {
  const { granted } = decision()
  const ids = category.services.length ? category.services.map(({ id }) => id) : [category.id]
  const isOff = ids.some((id) => !granted.has(id) && choices()?.answers.get(id) !== 'refused')
  return isOff && signalsAgainst(category, situation().signals).length ? say('signalled') : ''
}
